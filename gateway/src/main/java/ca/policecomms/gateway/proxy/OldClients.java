package ca.policecomms.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.ProxyResponse;

/** HTTP/1.0 knows no chunks: a body of unknown length ends with the connection. The proxy library would collect it in memory. */
final class OldClients {

    private OldClients() {}

    static boolean needClosing(HttpServerRequest request, ProxyResponse answer) {
        return request.version() == HttpVersion.HTTP_1_0
                && answer.getBody() != null
                && answer.getBody().length() < 0;
    }

    static Future<Void> send(ProxyResponse answer, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.getStatusCode());
        response.headers().addAll(answer.headers()).set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return answer.getBody().stream()
                .pipeTo(response)
                .eventually(() -> request.connection().close())
                .otherwiseEmpty();
    }
}
