package dev.milepost.planner.drafting.llm;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.BuiltInPlanDrafter;
import dev.milepost.planner.drafting.Credits;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.drafting.ModelPrice;
import dev.milepost.planner.drafting.PlanDrafter;
import dev.milepost.planner.drafting.WeekSketches;
import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.PlanRepair;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// A drafter as the service configures it, with times that a test can wait for.
final class DrafterSettings {

    private static final String PREFIX = "milepost.planner.llm";

    private final Map<String, Object> settings = new HashMap<>();
    private WeekSketches sketches = (_, _) -> Mono.empty();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    DrafterSettings() {
        with("model", "stub-model");
        with("timeout", "20s");
        with("overall-timeout", "30s");
        with("longest-answer", "1MB");
        with("pause", "10ms");
        with("breaker.window", 100);
    }

    /// Sets what `milepost.planner.llm` has by that name.
    DrafterSettings with(String name, Object value) {
        settings.put(PREFIX + "." + name, value);
        return this;
    }

    DrafterSettings baseUrl(String url) {
        return with("base-url", url);
    }

    DrafterSettings apiKey(String key) {
        return with("api-key", key);
    }

    DrafterSettings timeout(Duration time) {
        return with("timeout", time.toString());
    }

    DrafterSettings patience(Duration time) {
        return with("patience", time.toString());
    }

    DrafterSettings overallPatience(Duration time) {
        return with("overall-patience", time.toString());
    }

    DrafterSettings breakerWindow(int tries) {
        return with("breaker.window", tries);
    }

    /// Who sees the weeks as they come.
    DrafterSettings sketches(WeekSketches whoever) {
        sketches = whoever;
        return this;
    }

    PlanDrafter drafter(Credits credits) {
        BuiltInPlanner builtIn = new BuiltInPlanner();
        return new LlmConfiguration()
                .planDrafter(
                        properties(),
                        new BuiltInPlanDrafter(builtIn),
                        new PlanRepair(builtIn::draft),
                        sketches,
                        credits,
                        CircuitBreakerRegistry.ofDefaults(),
                        meters,
                        price(),
                        new JsonMapper(),
                        Clock.systemUTC());
    }

    /// What was counted while its drafters were at work.
    MeterRegistry meters() {
        return meters;
    }

    private ModelPrice price() {
        return new PricePerMillion(properties().price());
    }

    static Drafted draft(PlanDrafter drafter, int days) {
        DraftRequest request =
                new DraftRequest(new UserId(UuidV7.next()), Examples.ground(days, 60), 1, "");
        return Objects.requireNonNull(drafter.draft(request).block(Duration.ofSeconds(60)));
    }

    ChatCompletions model() {
        return ModelConnection.open(
                properties(),
                CircuitBreakerRegistry.ofDefaults(),
                new ModelMeters(meters, price()),
                new JsonMapper(),
                Clock.systemUTC());
    }

    LlmProperties properties() {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate(PREFIX, LlmProperties.class);
    }
}
