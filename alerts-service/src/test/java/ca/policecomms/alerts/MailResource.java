package ca.policecomms.alerts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} a real SMTP server, see {@link MailSink}. */
public final class MailResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        MailSink.start();
        return Map.of("suite.alerts.smtp.port", Integer.toString(MailSink.port()));
    }

    /** Leaves it running for the next start; one that a test stopped is started again. */
    @Override
    public void stop() {
        MailSink.start();
    }
}
