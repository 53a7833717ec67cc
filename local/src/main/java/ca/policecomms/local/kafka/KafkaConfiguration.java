package ca.policecomms.local.kafka;

import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Settings;
import java.nio.file.Path;

/** The broker's configuration file. */
final class KafkaConfiguration {
    private KafkaConfiguration() {}

    static String of(Settings settings, Path log) {
        int controller = settings.port(Port.KAFKA_CONTROLLER);
        return """
                # Written by the launcher at each start.
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                # Topics are declared in contracts/topics.yaml: a misspelt name must fail, not make a topic.
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                # No second replica holds what the machine loses in a power cut: to disk within a second. A killed
                # process loses nothing, the kernel has it; services keep sent events for a day besides.
                log.flush.interval.ms=1000
                log.flush.scheduler.interval.ms=500
                log.segment.bytes=67108864
                log.index.size.max.bytes=1048576
                log.cleaner.dedupe.buffer.size=16777216
                log.cleaner.threads=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                num.recovery.threads.per.data.dir=2
                controlled.shutdown.enable=true
                # A killed broker is let in again once its former session has run out (9 s unless said otherwise).
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                # A consumer that is killed gives its partitions back soon.
                group.min.session.timeout.ms=3000
                """.formatted(controller, settings.port(Port.KAFKA), log);
    }
}
