package dev.milepost.planner.drafting.llm;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.BuiltInPlanDrafter;
import dev.milepost.planner.drafting.Credits;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.drafting.PlanDrafter;
import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.PlanRepair;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/// A drafter as the service configures it, with times that a test can wait for.
final class DrafterSettings {

    private @Nullable URI baseUrl;
    private String apiKey = "";
    private Duration timeout = Duration.ofSeconds(20);
    private Duration patience = Duration.ofSeconds(60);
    private int breakerWindow = 100;

    DrafterSettings baseUrl(String url) {
        baseUrl = URI.create(url);
        return this;
    }

    DrafterSettings apiKey(String key) {
        apiKey = key;
        return this;
    }

    DrafterSettings timeout(Duration time) {
        timeout = time;
        return this;
    }

    DrafterSettings patience(Duration time) {
        patience = time;
        return this;
    }

    DrafterSettings breakerWindow(int tries) {
        breakerWindow = tries;
        return this;
    }

    PlanDrafter drafter(Credits credits) {
        BuiltInPlanner builtIn = new BuiltInPlanner();
        return new LlmConfiguration()
                .planDrafter(
                        properties(),
                        new BuiltInPlanDrafter(builtIn),
                        new PlanRepair(builtIn::draft),
                        credits,
                        CircuitBreakerRegistry.ofDefaults(),
                        new JsonMapper(),
                        Clock.systemUTC());
    }

    static Drafted draft(PlanDrafter drafter, int days) {
        DraftRequest request =
                new DraftRequest(new UserId(UuidV7.next()), Examples.ground(days, 60), 1, "");
        return Objects.requireNonNull(drafter.draft(request).block(Duration.ofSeconds(60)));
    }

    private LlmProperties properties() {
        return new LlmProperties(
                baseUrl,
                apiKey,
                "stub-model",
                timeout,
                Duration.ofSeconds(30),
                patience,
                3,
                200,
                DataSize.ofMegabytes(1),
                2,
                Duration.ofMillis(10),
                Duration.ofSeconds(5),
                8,
                new LlmProperties.Breaker(breakerWindow, 60, Duration.ofSeconds(30)));
    }
}
