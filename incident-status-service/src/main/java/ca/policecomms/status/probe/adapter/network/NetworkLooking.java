package ca.policecomms.status.probe.adapter.network;

import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.probe.model.Looking;
import ca.policecomms.status.probe.model.Probe;
import ca.policecomms.status.probe.model.ProbeKind;
import ca.policecomms.status.probe.model.ProbeTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Looks over the network, at targets of the allow-list only, and follows no redirect to another host. */
@ApplicationScoped
class NetworkLooking implements Looking {

    private static final int REDIRECTS = 3;

    private final Set<String> allowed;

    @Inject
    NetworkLooking(StatusConfig config) {
        this(config.probes().allow().map(Set::copyOf).orElse(Set.of()));
    }

    NetworkLooking(Set<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public boolean works(Probe probe) {
        Duration timeout = Duration.ofMillis(probe.timeoutMillis());
        try {
            ProbeTarget target = ProbeTarget.of(probe.kind(), probe.target());
            return target.in(allowed)
                    && (probe.kind() == ProbeKind.TCP
                            ? connects(target, timeout)
                            : answers(URI.create(probe.target()), target.host(), timeout));
        } catch (IOException | RuntimeException failed) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean connects(ProbeTarget target, Duration timeout) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(target.host(), target.port()), Math.toIntExact(timeout.toMillis()));
            return true;
        }
    }

    private boolean answers(URI address, String host, Duration timeout) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build()) {
            URI next = address;
            for (int i = 0; i <= REDIRECTS; i++) {
                HttpRequest request =
                        HttpRequest.newBuilder(next).timeout(timeout).GET().build();
                HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
                if (response.statusCode() < 300 || response.statusCode() >= 400) {
                    return response.statusCode() / 100 == 2;
                }
                String location = response.headers().firstValue("Location").orElse("");
                next = next.resolve(location);
                ProbeTarget target = ProbeTarget.of(ProbeKind.HTTP, next.toString());
                if (!target.host().equals(host) || !target.in(allowed)) {
                    return false;
                }
            }
            return false;
        }
    }
}
