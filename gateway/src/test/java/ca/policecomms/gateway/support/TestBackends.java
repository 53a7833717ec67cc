package ca.policecomms.gateway.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The four services and an identity provider, on free ports; and routes of which only tests make use. */
public final class TestBackends implements QuarkusTestResourceLifecycleManager {

    private final List<TestOrigin> origins = List.of(
            new TestOrigin("dispatch"), new TestOrigin("media"), new TestOrigin("alerts"), new TestOrigin("status"));
    private final TestIssuer issuer = new TestIssuer();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("suite.gateway.listen.port", "0");
        config.put("quarkus.management.test-port", "0");
        config.put("suite.gateway.listen.idle-timeout", "4S");
        config.put("suite.gateway.trusted-proxies", "127.0.0.2/32");
        List<String> names = List.of("dispatch", "media", "alerts", "status");
        for (int i = 0; i < names.size(); i++) {
            TestOrigin origin = origins.get(i).start();
            service(config, names.get(i), "http://127.0.0.1:" + origin.port());
            config.put("test.port." + names.get(i), Integer.toString(origin.port()));
        }
        config.put("suite.gateway.tokens.issuer", issuer.url());
        config.put("test.token", issuer.token().sign());
        config.put(
                "test.token.expired",
                issuer.token().at("exp", java.time.Duration.ofMinutes(-1)).sign());
        int a = FreePort.next();
        int b = FreePort.next();
        service(config, "pair", "http://127.0.0.1:" + a + ",http://127.0.0.1:" + b);
        config.put("suite.gateway.services.pair.probe-interval", "200MS");
        config.put("test.port.a", Integer.toString(a));
        config.put("test.port.b", Integer.toString(b));
        service(config, "dead", "http://127.0.0.1:" + FreePort.next());
        service(config, "narrow", "http://127.0.0.1:" + origins.getFirst().port());
        config.put("suite.gateway.services.narrow.connections", "1");
        config.put("suite.gateway.services.narrow.wait-queue", "1");
        route(config, "pair", "/test/pair/**", "pair");
        route(config, "dead", "/test/dead/**", "dead");
        route(config, "narrow", "/test/narrow/**", "narrow");
        route(config, "quick", "/test/quick/**", "dispatch");
        config.put("suite.gateway.routes.test-quick.head-timeout", "500MS");
        route(config, "small", "/test/small/**", "dispatch");
        config.put("suite.gateway.routes.test-small.max-body", "1000");
        route(config, "events", "/test/events/**", "dispatch");
        config.put("suite.gateway.routes.test-events.streaming", "true");
        return config;
    }

    private static void service(Map<String, String> config, String name, String origins) {
        config.put("suite.gateway.services." + name + ".origins", origins);
    }

    private static void route(Map<String, String> config, String name, String path, String service) {
        String prefix = "suite.gateway.routes.test-" + name + '.';
        config.put(prefix + "path", path);
        config.put(prefix + "service", service);
        config.put(prefix + "access", "public");
    }

    @Override
    public void stop() {
        origins.forEach(TestOrigin::close);
        issuer.close();
    }
}
