package ca.policecomms.status.snapshot.adapter.schedule;

import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.snapshot.adapter.disk.SnapshotFiles;
import ca.policecomms.status.snapshot.adapter.disk.StaticExport;
import ca.policecomms.status.snapshot.adapter.replication.SnapshotTopic;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.Replication;
import ca.policecomms.status.snapshot.model.Sealing;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** The one keeper of what this replica shows, and its one writer of files. */
@Singleton
class Shown {

    @Produces
    @Singleton
    KeepingSnapshot keeping(StatusConfig config, Sealing sealing, PublicSite site, Clock clock) {
        return new KeepingSnapshot(
                new SnapshotFiles(config.snapshots().directory(), sealing),
                sealing,
                site,
                clock,
                System::nanoTime,
                config.snapshots().staleAfter());
    }

    @Produces
    @Singleton
    Replication replication(StatusConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return config.snapshots().replication() ? new SnapshotTopic(kafka) : new DatabaseAlone();
    }

    void close(@Disposes Replication replication) {
        if (replication instanceof SnapshotTopic topic) {
            topic.close();
        }
    }

    @Produces
    @Singleton
    StaticExport export(StatusConfig config) {
        return new StaticExport(config.export().directory());
    }
}
