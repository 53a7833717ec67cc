package ca.policecomms.status.snapshot.adapter.access;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.status.Samples;
import ca.policecomms.status.publication.model.Audience;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PassesTest {

    private final SealKeys keys = SealKeys.generated();
    private final Clock clock = Clock.fixed(Samples.EIGHT, ZoneOffset.UTC);
    private final Passes passes = new Passes(keys, clock);

    @Test
    @DisplayName("S42 a pass opens its audience's pages until it expires; that of staff opens the partners' too")
    void opens() {
        String partner = passes.issue(Audience.PARTNER, "OPP", Samples.EIGHT.plusSeconds(60));
        assertThat(passes.admits(Audience.PARTNER, partner)).isTrue();
        assertThat(passes.admits(Audience.STAFF, partner)).isFalse();
        String staff = passes.issue(Audience.STAFF, "desk", Samples.EIGHT.plusSeconds(60));
        assertThat(passes.admits(Audience.STAFF, staff)).isTrue();
        assertThat(passes.admits(Audience.PARTNER, staff)).isTrue();
        Passes later = new Passes(keys, Clock.offset(clock, Duration.ofSeconds(60)));
        assertThat(later.admits(Audience.PARTNER, partner)).isFalse();
    }

    @Test
    @DisplayName("S42 a pass of another key, a changed one and rubbish open nothing")
    void forged() {
        String pass = passes.issue(Audience.PARTNER, "OPP", Samples.EIGHT.plusSeconds(60));
        String foreign =
                new Passes(SealKeys.generated(), clock).issue(Audience.STAFF, "x", Samples.EIGHT.plusSeconds(60));
        assertThat(passes.admits(Audience.STAFF, foreign)).isFalse();
        String[] pieces = pass.split("\\.", -1);
        String content = new String(Base64.getUrlDecoder().decode(pieces[0]), StandardCharsets.UTF_8)
                .replace("PARTNER", "STAFF");
        String changed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "."
                        + pieces[1] + "." + pieces[2];
        assertThat(passes.admits(Audience.STAFF, changed)).isFalse();
        for (String rubbish : new String[] {"", ".", "..", "a.b.c", "é.é.é", pass + "x"}) {
            assertThat(passes.admits(Audience.PARTNER, rubbish)).as(rubbish).isFalse();
        }
    }
}
