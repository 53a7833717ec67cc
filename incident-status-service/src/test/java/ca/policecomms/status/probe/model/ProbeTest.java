package ca.policecomms.status.probe.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.status.Refusals;
import ca.policecomms.status.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final Instant NOW = Samples.EIGHT;

    private static Probe probe(int failures, int window) {
        return new Probe(
                Ids.next(),
                ProbeKind.TCP,
                null,
                new ProbeSettings("Phones", "phones.example:5060", Ids.next(), 60, 1_000, failures, window, true),
                NOW);
    }

    private static List<String> news(Probe probe, String looks) {
        List<String> news = new ArrayList<>();
        for (char look : looks.toCharArray()) {
            news.add(probe.looked(look == '1', NOW).map(ProbeHealth::toString).orElse("-"));
        }
        return news;
    }

    @Test
    @DisplayName("S43 n failures of m make it down, single ones do not; n successes in a row make it up again")
    void ofWindow() {
        assertThat(news(probe(3, 5), "1101011")).containsOnly("-");
        assertThat(news(probe(3, 5), "101010")).containsExactly("-", "-", "-", "-", "-", "down");
        assertThat(news(probe(3, 5), "1110001011111"))
                .containsExactly("-", "-", "-", "-", "-", "down", "-", "-", "-", "-", "up", "-", "-");
        assertThat(news(probe(2, 2), "00")).containsExactly("-", "down");
    }

    @Test
    @DisplayName("S43 only hosts and ports on the allow-list are looked at")
    void allowList() {
        List<String> allowed = List.of("web.example:443", "mail.example:*");
        assertThat(ProbeTarget.of(ProbeKind.HTTP, "https://web.example/health").in(allowed))
                .isTrue();
        assertThat(ProbeTarget.of(ProbeKind.HTTP, "http://web.example/health").in(allowed))
                .isFalse();
        assertThat(ProbeTarget.of(ProbeKind.HTTP, "https://web.example.evil/").in(allowed))
                .isFalse();
        assertThat(ProbeTarget.of(ProbeKind.TCP, "mail.example:25").in(allowed)).isTrue();
        for (String wrong :
                List.of("https://user@web.example/", "file:///etc/passwd", "web", "https://", "gopher://a/")) {
            Refusals.assertRefused(CommonProblem.INVALID_REQUEST, () -> ProbeTarget.of(ProbeKind.HTTP, wrong));
        }
        Refusals.assertRefused(
                CommonProblem.INVALID_REQUEST, () -> ProbeTarget.of(ProbeKind.TCP, "mail.example:99999"));
    }

    @Test
    @DisplayName("S43 n is not more than m")
    void settings() {
        Refusals.assertRefused(CommonProblem.INVALID_REQUEST, () -> probe(4, 3));
    }
}
