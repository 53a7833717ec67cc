package ca.policecomms.commons.rest;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Parameters of the usual types. A path that does not parse leads nowhere: 404. Any other parameter is named in a 400,
 * where JAX-RS would answer 404 without a word.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Optional<Function<String, Object>> parser = ParameterTypes.parser(type);
        return parser.<ParamConverter<T>>map(p -> new Strict<>(p, type, refusal(type, annotations)))
                .orElse(null);
    }

    private static ProblemException refusal(Class<?> type, Annotation[] annotations) {
        String name = name(annotations);
        if (name == null) {
            return ProblemException.of(CommonProblem.NOT_FOUND, "Check the path and the id.");
        }
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "A parameter is not valid.")
                .violation(name, "must be " + ParameterTypes.describe(type));
    }

    /** Null for a path parameter, which needs no annotation when it bears the name used in the path. */
    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            switch (annotation) {
                case QueryParam query -> {
                    return query.value();
                }
                case RestQuery query -> {
                    return query.value();
                }
                case HeaderParam header -> {
                    return header.value();
                }
                case RestHeader header -> {
                    return header.value();
                }
                case FormParam form -> {
                    return form.value();
                }
                case CookieParam cookie -> {
                    return cookie.value();
                }
                default -> {}
            }
        }
        return null;
    }

    private record Strict<T>(Function<String, Object> parser, Class<T> type, ProblemException refusal)
            implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                // Class.cast would refuse the primitive types.
                @SuppressWarnings("unchecked")
                T parsed = (T) parser.apply(value);
                return parsed;
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw refusal;
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
