package ca.policecomms.commons.inbox;

import ca.policecomms.commons.event.EventHeaders;
import ca.policecomms.commons.event.EventJson;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A received event: CloudEvents 1.0, binary mode.
 *
 * @param id unique for the event; the same when it is sent again
 * @param subject may be null
 * @param aggregateVersion 1 or more
 * @param data the body as received; null for a mark of deletion
 * @param traceparent may be null
 * @param headers all headers as text, by name
 */
public record IncomingEvent(
        UUID id,
        String type,
        String source,
        String subject,
        String topic,
        int partition,
        long offset,
        UUID aggregateId,
        long aggregateVersion,
        Instant time,
        byte[] data,
        String traceparent,
        Map<String, String> headers) {

    /**
     * Reads the envelope; the body is left as it is.
     *
     * @throws PermanentFailure when the envelope is not one of ours; the message says what is wrong with it
     */
    public static IncomingEvent from(ConsumerRecord<String, byte[]> wire) {
        return of(wire.topic(), wire.partition(), wire.offset(), wire.key(), headers(wire), wire.value());
    }

    static IncomingEvent of(
            String topic, int partition, long offset, String key, Map<String, String> headers, byte[] data) {
        try {
            return new IncomingEvent(
                    UUID.fromString(required(headers, EventHeaders.ID)),
                    required(headers, EventHeaders.TYPE),
                    required(headers, EventHeaders.SOURCE),
                    headers.get(EventHeaders.SUBJECT),
                    topic,
                    partition,
                    offset,
                    aggregate(key),
                    version(required(headers, EventHeaders.AGGREGATE_VERSION)),
                    OffsetDateTime.parse(required(headers, EventHeaders.TIME)).toInstant(),
                    data,
                    headers.get(EventHeaders.TRACEPARENT),
                    headers);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new PermanentFailure("the envelope is malformed: " + malformed.getMessage(), malformed);
        }
    }

    /** Header values as text; of a repeated header the last one counts. */
    static Map<String, String> headers(ConsumerRecord<String, byte[]> wire) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : wire.headers()) {
            if (header.value() != null) {
                headers.put(
                        InboxRows.storable(header.key()),
                        InboxRows.storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        return headers;
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new PermanentFailure("the envelope has no " + name);
        }
        return value;
    }

    private static UUID aggregate(String key) {
        if (key == null) {
            throw new PermanentFailure("the envelope has no key");
        }
        return UUID.fromString(key);
    }

    private static long version(String text) {
        long version = Long.parseLong(text);
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
        return version;
    }

    /**
     * The body; members that the type does not know are ignored.
     *
     * @throws PermanentFailure when it does not fit, naming the member
     */
    public <T> T dataAs(Class<T> type) {
        if (data == null) {
            throw new PermanentFailure("the body is empty");
        }
        try {
            return EventJson.read(data, type);
        } catch (JsonMappingException mismatch) {
            String member = mismatch.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            throw new PermanentFailure(
                    member.isEmpty() ? "the body does not fit" : "the body does not fit at " + member, mismatch);
        } catch (IOException malformed) {
            throw new PermanentFailure("the body is not JSON", malformed);
        }
    }
}
