package ca.policecomms.local.supervise;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a part over HTTP whether it works. A plain connection each time: no client with threads of its own. */
public final class Answers {
    private static final int LIMIT_MILLIS = 2_000;

    private Answers() {}

    /** Whether a GET of that address answers 200 within two seconds. */
    public static boolean ok(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
