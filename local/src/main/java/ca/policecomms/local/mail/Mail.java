package ca.policecomms.local.mail;

import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Settings;
import ca.policecomms.local.supervise.Answers;
import ca.policecomms.local.supervise.JavaProgram;
import ca.policecomms.local.supervise.Launch;
import ca.policecomms.local.supervise.Part;
import ca.policecomms.local.supervise.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mail sink as a part. */
public final class Mail implements Part {
    private final Home home;
    private final Settings settings;
    private final JavaProgram program;

    public Mail(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
        this.program = new JavaProgram("mail", home, settings, JavaProgram.fingerprintOf(Mail.class));
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String title() {
        return "Mail sink";
    }

    @Override
    public int port() {
        return settings.port(Port.MAIL_WEB);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public int stage() {
        return 1;
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        Files.createDirectories(home.data(name()));
    }

    @Override
    public Launch launch() throws IOException {
        List<String> command = program.command(
                List.of(
                        "-Xms16m",
                        "-Xmx64m",
                        "-XX:ReservedCodeCacheSize=32m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path")),
                List.of(
                        MailSink.class.getName(),
                        Integer.toString(settings.port(Port.MAIL_SMTP)),
                        Integer.toString(settings.port(Port.MAIL_WEB)),
                        home.data(name()).toString()));
        return new Launch(command, Map.of(), home.data(name()));
    }

    @Override
    public boolean answers() {
        return Answers.ok(settings.origin(Port.MAIL_WEB) + "/");
    }

    @Override
    public void settle() {
        // It needs nothing more once it answers.
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(20).plus(program.writing());
    }

    @Override
    public void ended() throws IOException {
        program.ended();
    }
}
