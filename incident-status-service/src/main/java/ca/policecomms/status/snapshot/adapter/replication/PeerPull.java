package ca.policecomms.status.snapshot.adapter.replication;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.archive.HeartbeatLine;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import ca.policecomms.status.snapshot.model.Sealing.Damaged;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks other replicas over HTTP what they show, when neither database nor Kafka answers. Only what is signed counts. */
public final class PeerPull {

    private static final Logger LOG = Logger.getLogger(PeerPull.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final List<URI> peers;
    private final Sealing sealing;
    private final KeepingSnapshot keeping;
    private final Supplier<String> pass;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param pass for the pages that are not public; made anew for each round */
    public PeerPull(List<URI> peers, Sealing sealing, KeepingSnapshot keeping, Supplier<String> pass) {
        this.peers = peers;
        this.sealing = sealing;
        this.keeping = keeping;
        this.pass = pass;
    }

    /** One round; never throws. */
    public void pull() {
        for (URI peer : peers) {
            try {
                for (Audience audience : Audience.values()) {
                    pull(peer, audience);
                }
                get(peer, Audience.PUBLIC, "heartbeat")
                        .flatMap(line -> HeartbeatLine.read(new String(line, StandardCharsets.US_ASCII)))
                        .ifPresent(keeping::offer);
            } catch (IOException | Damaged unusable) {
                LOG.debugf("nothing from %s: %s", peer, unusable.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pull(URI peer, Audience audience) throws IOException, InterruptedException, Damaged {
        Optional<String> hash = get(peer, audience, "snapshot.sha256")
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip());
        var shown = keeping.shown(audience);
        if (hash.isEmpty() || (shown != null && shown.seal().hash().equals(hash.get()))) {
            return;
        }
        Optional<byte[]> archive = get(peer, audience, "snapshot.bin");
        if (archive.isPresent()) {
            keeping.offer(sealing.unpack(archive.get(), shown));
        }
    }

    private Optional<byte[]> get(URI peer, Audience audience, String name) throws IOException, InterruptedException {
        boolean open = audience == Audience.PUBLIC;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        peer.resolve(open ? "/status/" + name : "/status/" + audience + "/" + name))
                .timeout(LIMIT);
        if (!open) {
            request.header("Authorization", "Bearer " + pass.get());
        }
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
    }
}
