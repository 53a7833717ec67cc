package ca.policecomms.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable table = new RouteTable(List.of(
            route("all", "/a/**", Set.of(), "/v1"),
            route("beginning", "/a/b*", Set.of(), null),
            route("exact", "/a/b", Set.of(), null),
            route("post", "/a/b", Set.of(HttpMethod.POST), null),
            route("put", "/only/put", Set.of(HttpMethod.PUT), null)));

    @Test
    @DisplayName("G1 the longest path wins, then the most exact, then the one that names the method")
    void mostSpecific() {
        assertThat(table.find("/a/b", HttpMethod.POST).name()).isEqualTo("post");
        assertThat(table.find("/a/b", HttpMethod.GET).name()).isEqualTo("exact");
        assertThat(table.find("/a/bc", HttpMethod.GET).name()).isEqualTo("beginning");
        assertThat(table.find("/a/c", HttpMethod.GET).name()).isEqualTo("all");
        assertThat(table.find("/a", HttpMethod.GET).name()).isEqualTo("all");
        assertThat(table.find("/ab", HttpMethod.GET)).isNull();
    }

    @Test
    @DisplayName("G1 a path without a route for the method is told apart from an unknown path")
    void methods() {
        assertThat(table.find("/only/put", HttpMethod.GET)).isNull();
        assertThat(table.methodsOf("/only/put")).containsExactly("PUT");
        assertThat(table.methodsOf("/nowhere")).isEmpty();
    }

    @Test
    @DisplayName("G1 paths are rewritten towards the service and back")
    void rewriting() {
        Route all = table.find("/a/x/y", HttpMethod.GET);
        assertThat(all.originPath("/a/x/y")).isEqualTo("/v1/x/y");
        assertThat(all.originPath("/a")).isEqualTo("/v1");
        assertThat(all.publicPath("/v1/x/y")).isEqualTo("/a/x/y");
        assertThat(all.publicPath("/v10")).isEqualTo("/v10");
        assertThat(all.publicPath("/elsewhere")).isEqualTo("/elsewhere");
    }

    @Test
    @DisplayName("G1 a wildcard in the middle is refused at start")
    void wildcards() {
        assertThatThrownBy(() -> PathPattern.of("/a/*/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PathPattern.of("a/**")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Route route(String name, String path, Set<HttpMethod> methods, String rewrite) {
        return new Route(
                name,
                PathPattern.of(path),
                methods,
                "service",
                rewrite,
                Access.PUBLIC,
                TrafficClass.PUBLIC,
                1,
                1,
                false,
                false,
                false);
    }
}
