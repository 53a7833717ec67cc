package ca.policecomms.status.probe.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a probe looks. Only hosts and ports of an allow-list are ever connected to. */
public record ProbeTarget(String host, int port) {

    private static final Pattern HOST_PORT = Pattern.compile("([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?):(\\d{1,5})");

    /** @throws ProblemException 400 {@code invalid-request} when it is neither an http(s) address nor {@code host:port} */
    public static ProbeTarget of(ProbeKind kind, String target) {
        return kind == ProbeKind.HTTP ? ofAddress(target) : ofPort(target);
    }

    private static ProbeTarget ofAddress(String target) {
        try {
            URI uri = URI.create(target);
            boolean secure = "https".equals(uri.getScheme());
            if (uri.getHost() == null || uri.getUserInfo() != null || !(secure || "http".equals(uri.getScheme()))) {
                throw invalid();
            }
            return new ProbeTarget(
                    uri.getHost().toLowerCase(Locale.ROOT), uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80);
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    private static ProbeTarget ofPort(String target) {
        Matcher parts = HOST_PORT.matcher(target.toLowerCase(Locale.ROOT));
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw invalid();
        }
        return new ProbeTarget(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /** @param allowed entries {@code host:port} or {@code host:*} */
    public boolean in(Collection<String> allowed) {
        return allowed.contains(host + ":" + port) || allowed.contains(host + ":*");
    }

    private static ProblemException invalid() {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The target is not valid.")
                .violation("target", "must be an http(s) address, or host:port");
    }
}
