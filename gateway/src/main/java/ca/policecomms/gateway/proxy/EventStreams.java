package ca.policecomms.gateway.proxy;

import ca.policecomms.gateway.route.Route;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.httpproxy.ProxyResponse;

/** Server-sent events, which may be silent for longer than an idle connection lives. */
final class EventStreams {

    private static final String MEDIA_TYPE = "text/event-stream";

    private EventStreams() {}

    static boolean mayStaySilent(Route route, ProxyResponse answer) {
        if (!route.streaming()) {
            return false;
        }
        String type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MEDIA_TYPE);
    }

    /** Takes the idle timeout off the client's connection, and closes that once the stream has ended. */
    static void keepOpen(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        if (connection instanceof ConnectionBase base) {
            ChannelPipeline pipeline = base.channel().pipeline();
            if (pipeline.get(IdleStateHandler.class) != null) {
                pipeline.remove(IdleStateHandler.class);
                request.response().bodyEndHandler(end -> connection.close());
            }
        }
    }
}
