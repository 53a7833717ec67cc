package ca.policecomms.local.replay;

import ca.policecomms.local.replay.engine.Listener;
import ca.policecomms.local.replay.http.HttpTarget;
import ca.policecomms.local.replay.http.Patience;
import ca.policecomms.local.replay.http.ServiceAccount;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Refusal;
import ca.policecomms.local.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the suite is and how a replay signs in: the service account {@code replay}. The settings {@code token.url} and
 * {@code replay.secret} (SUITE_TOKEN_URL, SUITE_REPLAY_SECRET) name a suite that runs elsewhere.
 *
 * @param gateway its address, without a trailing slash
 * @param mailbox address of the mail sink's inbox
 */
record SuiteAccess(Home home, URI gateway, URI tokenUrl, String secret, URI mailbox) {
    private static final String CLIENT = "replay";
    private static final String REALM = "/realms/policecomms/protocol/openid-connect/token";

    static SuiteAccess of(Map<String, String> environment, String gateway) throws IOException {
        Home home = Home.of(environment);
        Settings settings = Settings.load(home, environment);
        String door = gateway == null ? settings.origin(Port.GATEWAY) : gateway.replaceAll("/+$", "");
        return new SuiteAccess(
                home,
                URI.create(door),
                URI.create(settings.value("token.url").orElse(settings.origin(Port.KEYCLOAK) + REALM)),
                settings.value("replay.secret").orElseGet(() -> secret(home)),
                URI.create(settings.origin(Port.MAIL_WEB) + "/"));
    }

    /** An address that ends in {@code /v1} is dispatch-service's own, without the gateway. */
    URI dispatch() {
        return gateway.getPath().endsWith("/v1") ? gateway : URI.create(gateway + "/api/dispatch/v1");
    }

    HttpTarget target(HttpClient client, Patience patience, Listener listener) {
        return new HttpTarget(
                client, dispatch(), new ServiceAccount(client, tokenUrl, CLIENT, secret, patience), patience, listener);
    }

    private static String secret(Home home) {
        Path file = home.secrets().resolve("client-" + CLIENT);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal("The suite was never started here (" + file + " cannot be read): ./suite up starts it.");
        }
    }
}
