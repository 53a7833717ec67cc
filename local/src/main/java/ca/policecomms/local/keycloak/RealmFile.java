package ca.policecomms.local.keycloak;

import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Secrets;
import ca.policecomms.local.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realm as it ships, with this instance's secrets and addresses in their places ({@code @name@}). */
public final class RealmFile {
    /** Of every demo person. Known to all, which is why nothing of the suite listens beyond the loopback address. */
    public static final String DEMO_PASSWORD = "demo";

    private static final Pattern PLACE = Pattern.compile("\"?@([a-z-]+)@");

    private final Settings settings;
    private final Secrets secrets;

    RealmFile(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** The shipped file, places unfilled. */
    static String shipped() throws IOException {
        try (InputStream in = RealmFile.class.getResourceAsStream("/keycloak/policecomms-realm.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String filled() throws IOException {
        String text = shipped();
        String origin = settings.origin(Port.GATEWAY);
        Map<String, String> values = Map.of(
                "client-gateway", secrets.password("client-gateway"),
                "client-replay", secrets.password("client-replay"),
                "client-newsroom-demo", secrets.password("client-newsroom-demo"),
                "gateway-origin", origin,
                "gateway-origin-localhost", origin.replace("127.0.0.1", "localhost"),
                "demo-password", DEMO_PASSWORD);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        Matcher left = PLACE.matcher(text.replaceAll("[a-z0-9-]+@demo\\.invalid", ""));
        if (left.find()) {
            throw new IllegalStateException("Nothing fills " + left.group() + " of the realm file");
        }
        return text;
    }
}
