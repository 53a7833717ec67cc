package ca.policecomms.status.offline.adapter.rest;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.offline.application.ApplyingNotice;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.model.Renderer;
import ca.policecomms.status.snapshot.model.Replication;
import ca.policecomms.status.snapshot.model.Sealing;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads the public keys of enrolled people at the start. */
@Singleton
class OfflineWiring {

    @Produces
    @Singleton
    SignedNotices notices(StatusConfig config) {
        List<String> people = new ArrayList<>();
        for (Path file : config.offline().people().orElse(List.of())) {
            try {
                people.add(Files.readString(file));
            } catch (IOException e) {
                throw new ConfigurationException(
                        "suite.status.offline.people names " + file + ", which cannot be read.");
            }
        }
        try {
            return new SignedNotices(SealKeys.verifying(people));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("suite.status.offline.people holds " + wrong.getMessage() + ".");
        }
    }

    @Produces
    @Singleton
    ApplyingNotice applying(
            KeepingSnapshot keeping, Sealing sealing, Renderer renderer, Replication replication, Clock clock) {
        return new ApplyingNotice(keeping, sealing, renderer, replication, clock);
    }
}
