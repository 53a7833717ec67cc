package ca.policecomms.dispatch.eido.adapter.rest;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.eido.model.EidoVocabulary;
import ca.policecomms.dispatch.eido.model.InboundEido;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Reads a document as it comes over the wire. */
@ApplicationScoped
class EidoReader {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;
    private final EidoVocabulary words;
    private final CallTypes types;

    EidoReader(ObjectMapper json, EidoVocabulary words, CallTypes types) {
        this.json = json;
        this.words = words;
        this.types = types;
    }

    /** @param sha256 of the content, whatever the order of its members */
    record Read(InboundEido eido, String sha256, String raw) {}

    /** @throws ProblemException 400 {@code invalid-request} naming what is malformed */
    Read read(byte[] body) {
        String raw = text(body == null ? new byte[0] : body);
        try {
            Map<String, Object> document = json.readValue(raw, OBJECT);
            if (document == null) {
                throw malformed("must be a JSON object");
            }
            byte[] sorted = json.writer()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsBytes(document);
            return new Read(InboundEido.read(document, words, types), sha256(sorted), raw);
        } catch (JsonProcessingException notJson) {
            throw malformed("is not a JSON object"
                    + (notJson.getLocation() == null
                            ? ""
                            : ": line " + notJson.getLocation().getLineNr() + ", column "
                                    + notJson.getLocation().getColumnNr()));
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw malformed("must be UTF-8");
        }
    }

    private static ProblemException malformed(String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The document cannot be read.")
                .violation("", message);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
