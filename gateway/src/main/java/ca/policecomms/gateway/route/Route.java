package ca.policecomms.gateway.route;

import io.vertx.core.http.HttpMethod;
import java.util.Set;

/**
 * A rule of the route table.
 *
 * @param methods methods it is for; empty for all
 * @param rewrite replaces the fixed part of the path; null to leave the path alone
 * @param headTimeoutNanos from the end of the request until the head of the answer
 * @param maxBody largest request body in bytes
 * @param expiredWhileIssuerAway whether tokens that no more than expired pass while no other can be had
 */
public record Route(
        String name,
        PathPattern path,
        Set<HttpMethod> methods,
        String service,
        String rewrite,
        Access access,
        TrafficClass trafficClass,
        long headTimeoutNanos,
        long maxBody,
        boolean streaming,
        boolean privatePath,
        boolean expiredWhileIssuerAway) {

    boolean takes(HttpMethod method) {
        return methods.isEmpty() || methods.contains(method);
    }

    /** The path under which the service knows what the client asked for. */
    public String originPath(String path) {
        return rewrite == null ? path : rewrite + this.path.rest(path);
    }

    /** The part of the public path that the service does not see; empty when it sees all. */
    public String hiddenPrefix() {
        if (rewrite == null) {
            return "";
        }
        String literal = path.literal();
        return literal.endsWith(rewrite) ? literal.substring(0, literal.length() - rewrite.length()) : "";
    }

    /** The public path for a path in the service's own terms, for {@code Location} and the like. */
    public String publicPath(String originPath) {
        boolean below = rewrite != null
                && originPath.startsWith(rewrite)
                && (originPath.length() == rewrite.length() || "/?#".indexOf(originPath.charAt(rewrite.length())) >= 0);
        return below ? path.literal() + originPath.substring(rewrite.length()) : originPath;
    }
}
