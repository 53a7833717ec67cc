package ca.policecomms.status.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    @DisplayName("S30 content has one form: sorted names, no space, least escapes (RFC 8785)")
    void canonical() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", Arrays.asList(1L, null, true));
        value.put("a", "\"é\\\n\u0001€/");
        value.put("\u20ac", Map.of());
        value.put("B", List.of());
        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"B\":[],\"a\":\"\\\"é\\\\\\n\\u0001€/\",\"b\":[1,null,true],\"€\":{}}");
    }

    @Test
    @DisplayName("S30 the hash does not depend on the order in which content was put together, but on every word")
    void hash() {
        Map<String, Object> one = new HashMap<>(Map.of("a", "x", "b", "y"));
        Map<String, Object> two = new LinkedHashMap<>();
        two.put("b", "y");
        two.put("a", "x");
        assertThat(CanonicalJson.sha256(one))
                .isEqualTo(CanonicalJson.sha256(two))
                .matches("[0-9a-f]{64}");
        two.put("a", "X");
        assertThat(CanonicalJson.sha256(one)).isNotEqualTo(CanonicalJson.sha256(two));
    }
}
