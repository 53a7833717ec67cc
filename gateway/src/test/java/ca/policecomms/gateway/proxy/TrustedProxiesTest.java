package ca.policecomms.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private final TrustedProxies trusted = new TrustedProxies(List.of("10.1.0.0/16", "192.0.2.7", "2001:db8::/32"));

    @Test
    @DisplayName("G5 a peer in a configured block is trusted, IPv4 and IPv6")
    void inside() {
        assertThat(trusted.contains("10.1.255.1")).isTrue();
        assertThat(trusted.contains("192.0.2.7")).isTrue();
        assertThat(trusted.contains("2001:db8:1::5")).isTrue();
    }

    @Test
    @DisplayName("G5 every other peer is a client, and with no block every peer is")
    void outside() {
        assertThat(trusted.contains("10.2.0.1")).isFalse();
        assertThat(trusted.contains("192.0.2.8")).isFalse();
        assertThat(trusted.contains("2001:db9::1")).isFalse();
        assertThat(trusted.contains("unknown")).isFalse();
        assertThat(new TrustedProxies(List.of()).contains("127.0.0.1")).isFalse();
    }

    @Test
    @DisplayName("G5 a mistake in the configuration stops the start")
    void mistakes() {
        assertThatThrownBy(() -> new TrustedProxies(List.of("proxy.example")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrustedProxies(List.of("10.0.0.0/99")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrustedProxies(List.of("10.0.0.0/x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
