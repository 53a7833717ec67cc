package ca.policecomms.dispatch.degradation.adapter.probe;

import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.degradation.model.Guidance;
import ca.policecomms.dispatch.degradation.model.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Telephony that has been silent for longer than it ever is ({@code suite.dispatch.telephony-silence}) counts as away. */
@ApplicationScoped
class TelephonyProbe implements Probe {
    private static final String HEARD = "select 1 from contact_signal where recorded_at > ? limit 1";
    private static final Guidance GUIDANCE = Guidance.of(
            "Telephony reports no contacts.",
            "La téléphonie ne signale aucun contact.",
            "Enter contacts by hand; numbers and locations of callers do not fill in by themselves.",
            "Saisissez les contacts à la main; les numéros et positions des appelants ne se remplissent pas d'eux-mêmes.");

    private final DataSource database;
    private final Optional<Duration> silence;

    TelephonyProbe(DataSource database, DispatchConfig config) {
        this.database = database;
        this.silence = config.telephonySilence();
    }

    @Override
    public String dependency() {
        return "TELEPHONY";
    }

    @Override
    public boolean works(Instant now) {
        return silence.isEmpty() || heardSince(now.minus(silence.get()));
    }

    private boolean heardSince(Instant time) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HEARD)) {
            select.setTimestamp(1, Timestamp.from(time));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException unknown) {
            // The database has a probe of its own.
            return true;
        }
    }

    @Override
    public Guidance guidance() {
        return GUIDANCE;
    }
}
