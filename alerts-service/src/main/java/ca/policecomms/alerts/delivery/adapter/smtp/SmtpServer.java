package ca.policecomms.alerts.delivery.adapter.smtp;

import ca.policecomms.alerts.AlertsConfig;
import ca.policecomms.alerts.delivery.model.MailLine;
import ca.policecomms.alerts.delivery.model.MailServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** The configured submission server. */
@ApplicationScoped
class SmtpServer implements MailServer {
    private final AlertsConfig.Smtp config;
    private final Session session;
    private final MimeMails messages;

    SmtpServer(AlertsConfig config, MimeMails messages) {
        this.config = config.smtp();
        this.messages = messages;
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", this.config.host());
        properties.setProperty("mail.smtp.port", Integer.toString(this.config.port()));
        properties.setProperty("mail.smtp.connectiontimeout", millis(this.config.connectTimeout()));
        properties.setProperty("mail.smtp.timeout", millis(this.config.readTimeout()));
        properties.setProperty("mail.smtp.writetimeout", millis(this.config.readTimeout()));
        properties.setProperty("mail.smtp.localhost", config.mail().domain());
        properties.setProperty("mail.smtp.sendpartial", "false");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(this.config.username().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(this.config.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(this.config.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        this.session = Session.getInstance(properties);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public MailLine line() {
        return new SmtpLine(
                session,
                messages,
                config.username().orElse(null),
                config.password().orElse(null));
    }
}
