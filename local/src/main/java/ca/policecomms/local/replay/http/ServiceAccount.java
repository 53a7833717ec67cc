package ca.policecomms.local.replay.http;

import ca.policecomms.local.replay.engine.GaveUp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tokens of a client by its own credentials. One is renewed, beside the work, when three quarters of its life are over;
 * when the issuer is away then, the old one is used for as long as services take it.
 */
public final class ServiceAccount implements Tokens {
    private static final long BETWEEN_RENEWALS = Duration.ofSeconds(2).toNanos();

    private final TokenEndpoint endpoint;
    private final Patience patience;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Held held;
    private volatile long askedAt = System.nanoTime() - BETWEEN_RENEWALS;

    private record Held(String token, long renewAt) {}

    public ServiceAccount(HttpClient client, URI tokenEndpoint, String clientId, String secret, Patience patience) {
        this.endpoint = new TokenEndpoint(client, tokenEndpoint, clientId, secret);
        this.patience = patience;
    }

    @Override
    public String bearer() throws InterruptedException {
        Held now = held;
        if (now == null) {
            return first();
        }
        if (System.nanoTime() - now.renewAt() >= 0 && pauseOver() && !asking.isLocked()) {
            Thread.ofVirtual().name("token").start(() -> renewQuietly(now.token()));
        }
        return now.token();
    }

    @Override
    public Renewal renew(String refused) throws InterruptedException {
        asking.lockInterruptibly();
        try {
            if (!refused.equals(held.token())) {
                return Renewal.RENEWED;
            }
            if (!pauseOver()) {
                return Renewal.LATER;
            }
            ask();
            return Renewal.RENEWED;
        } catch (IOException e) {
            return Renewal.LATER;
        } finally {
            asking.unlock();
        }
    }

    private void renewQuietly(String old) {
        try {
            renew(old);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String first() throws InterruptedException {
        asking.lockInterruptibly();
        try {
            long start = System.nanoTime();
            for (int attempt = 0; held == null; attempt++) {
                askUntil(start + patience.giveUp().toNanos(), attempt);
            }
            return held.token();
        } finally {
            asking.unlock();
        }
    }

    private void askUntil(long deadline, int attempt) throws InterruptedException {
        try {
            ask();
        } catch (TokenEndpoint.ClientRefused e) {
            throw new GaveUp("No token: " + e.getMessage());
        } catch (IOException e) {
            if (System.nanoTime() - deadline > 0) {
                throw new GaveUp("No token: " + e);
            }
            Thread.sleep(patience.wait(attempt));
        }
    }

    private void ask() throws IOException, InterruptedException {
        askedAt = System.nanoTime();
        TokenEndpoint.Grant grant = endpoint.fetch();
        held = new Held(grant.token(), System.nanoTime() + grant.life().toNanos() * 3 / 4);
    }

    private boolean pauseOver() {
        return System.nanoTime() - askedAt >= BETWEEN_RENEWALS;
    }
}
