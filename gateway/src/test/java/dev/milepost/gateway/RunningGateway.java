package dev.milepost.gateway;

import dev.milepost.kit.test.TestEnvironment;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/// A gateway of its own, for tests that need several, or one that stops.
public final class RunningGateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts one on a free port, with all services at one address.
    public static RunningGateway started(String services, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("server.port", 0);
        for (String name : new String[] {"identity", "goal", "task", "planner", "credit"}) {
            all.putIfAbsent("milepost.gateway.services." + name, services);
        }
        String[] arguments =
                all.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new);
        return new RunningGateway(
                new SpringApplicationBuilder(GatewayApplication.class)
                        .initializers(new TestEnvironment())
                        .registerShutdownHook(false)
                        .run(arguments));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public WebTestClient http() {
        return WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port()).build();
    }

    @Override
    public void close() {
        context.close();
    }
}
