package ca.policecomms.gateway.proxy;

import ca.policecomms.gateway.answer.GatewayProblem;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceTimeoutException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;

/** What a failure between here and an origin means to a client. */
final class Failures {

    static final String RETRY_AFTER_SECONDS = "2";

    private Failures() {}

    /** No connection could be made; a connection that broke later is not meant. */
    static boolean isUnreachable(Throwable failure) {
        return failure instanceof SocketException
                || failure instanceof UnknownHostException
                || failure instanceof UnresolvedAddressException
                || failure instanceof SSLHandshakeException;
    }

    static GatewayProblem problemOf(Throwable failure) {
        boolean nothingSent = isUnreachable(failure)
                || failure instanceof NoOriginException
                || failure instanceof ConnectionPoolTooBusyException
                || failure instanceof NoStackTraceTimeoutException;
        return nothingSent ? GatewayProblem.UNAVAILABLE : GatewayProblem.BAD_GATEWAY;
    }

    /** One fixed sentence each: what is wrong behind the door is for the logs. */
    static String detailOf(GatewayProblem problem) {
        return switch (problem) {
            case PAYLOAD_TOO_LARGE -> "The request body is larger than this address accepts.";
            case GATEWAY_TIMEOUT ->
                "The service did not answer in time. Whether the request had an effect is not known.";
            case UNAVAILABLE -> "The service cannot be reached at the moment. Nothing was done; try again.";
            default -> "The service broke off without an answer. Whether the request had an effect is not known.";
        };
    }
}
