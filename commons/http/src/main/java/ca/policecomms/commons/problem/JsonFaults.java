package ca.policecomms.commons.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says in the client's terms what Jackson found. */
final class JsonFaults {

    private JsonFaults() {}

    /** {@code location.street}, {@code units[0].id}; empty for the body itself. */
    static String path(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            if (step.getFieldName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    static String message(JsonMappingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException) {
            return "is not a known field";
        }
        if (wrong.getCause() instanceof JsonParseException parse) {
            return parseMessage(parse);
        }
        if (wrong.getCause() instanceof InputCoercionException coercion) {
            return "must be " + JsonTypes.describe(coercion.getTargetType());
        }
        if (wrong instanceof InvalidFormatException format && format.getTargetType() != null) {
            return "must be " + JsonTypes.describe(format.getTargetType());
        }
        if (wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return endOfInput(mismatch)
                    ? "must not be empty"
                    : "must be " + JsonTypes.describe(mismatch.getTargetType());
        }
        return "cannot be read";
    }

    static String parseMessage(JsonParseException wrong) {
        String message = String.valueOf(wrong.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            return "holds a field twice" + at(wrong);
        }
        return "is not JSON" + at(wrong);
    }

    private static boolean endOfInput(MismatchedInputException wrong) {
        return wrong.getPath().isEmpty()
                && String.valueOf(wrong.getOriginalMessage()).startsWith("No content");
    }

    private static String at(JsonProcessingException wrong) {
        JsonLocation location = wrong.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    static String oneOf(Class<?> enumType) {
        List<Object> constants = Arrays.asList(enumType.getEnumConstants());
        return "one of " + constants.stream().map(JsonTypes::wireName).collect(Collectors.joining(", "));
    }
}
