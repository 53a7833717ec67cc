package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.access.SnapshotKeys;
import ca.policecomms.status.snapshot.adapter.archive.Archives;
import ca.policecomms.status.snapshot.adapter.disk.SnapshotFiles;
import ca.policecomms.status.snapshot.adapter.rendering.SiteRenderer;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * The program. First the public's port, with what the disk holds; then the application, which listens behind it: what it
 * takes to start has nothing to do with how long readers wait.
 */
@QuarkusMain
public final class StatusService {

    private static final Logger LOG = Logger.getLogger(StatusService.class);
    private static final String LOOPBACK = "127.0.0.1";

    private static volatile SocketAddress application;

    private StatusService() {}

    public static void main(String... arguments) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            openPort();
        }
        Quarkus.run(arguments);
    }

    /** Called once the application's own server listens. */
    static void applicationListens(int port) {
        application = new InetSocketAddress(LOOPBACK, port);
    }

    private static void openPort() {
        SmallRyeConfig config;
        try {
            // As the application will read it.
            config = ConfigUtils.configBuilder().withMapping(StatusConfig.class).build();
            if (encrypted(config)) {
                LOG.info("The application has a certificate and serves the pages itself");
                return;
            }
            Showing.show(lastShown(config));
        } catch (RuntimeException wrong) {
            // The application will say the same, as a program that cannot start says it.
            LOG.errorf("The pages could not be shown before the application: %s", wrong.getMessage());
            return;
        }
        InetSocketAddress address = new InetSocketAddress(
                config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0"),
                config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080));
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        // Ends with the process: pages are there while the application stops, too.
        new PageServer(address, threads, () -> application);
        System.setProperty("quarkus.http.host", LOOPBACK);
        System.setProperty("quarkus.http.port", "0");
        LOG.infof("Pages are served at http://%s:%d", address.getHostString(), address.getPort());
    }

    private static boolean encrypted(SmallRyeConfig config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .anyMatch(name -> name.startsWith("quarkus.http.ssl.certificate")
                        || name.equals("quarkus.http.tls-configuration-name"));
    }

    private static Site lastShown(SmallRyeConfig config) {
        StatusConfig status = config.getConfigMapping(StatusConfig.class);
        Sealing sealing = new Archives(SnapshotKeys.load(status.snapshots(), true));
        SnapshotFiles files = new SnapshotFiles(status.snapshots().directory(), sealing);
        String ancestors = String.join(" ", status.embedAncestors());
        SealedSnapshot last = files.newest(Audience.PUBLIC).orElse(null);
        if (last != null) {
            Freshness stale = Freshness.stale(KeepingSnapshot.lastConfirmed(files, Clock.systemUTC()));
            return Site.of(last.snapshot(), last, stale, null, ancestors);
        }
        SiteRenderer renderer = new SiteRenderer(
                AgencyProfileProducer.load(
                        config.getValue("suite.profile", String.class),
                        config.getOptionalValue("suite.profile-dir", Path.class)),
                status.publicUrl().toString(),
                status.subscribeUrl(),
                status.securityContact().map(Object::toString).orElse(null));
        return Site.of(sealing.unsealed(renderer.fallback()), null, Freshness.stale(null), null, ancestors);
    }
}
