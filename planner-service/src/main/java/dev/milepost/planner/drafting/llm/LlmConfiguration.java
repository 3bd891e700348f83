package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.BuiltInPlanDrafter;
import dev.milepost.planner.drafting.Credits;
import dev.milepost.planner.drafting.ModelPrice;
import dev.milepost.planner.drafting.PlanDrafter;
import dev.milepost.planner.drafting.WeekSketches;
import dev.milepost.planner.plan.PlanRepair;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/// Chooses who drafts plans: the model when one is configured; else the built-in planner.
@Configuration(proxyBeanMethods = false)
class LlmConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LlmConfiguration.class);
    private static final String PROMPT_VERSION = "plan-v2";

    @Bean
    ModelPrice modelPrice(LlmProperties properties) {
        return new PricePerMillion(properties.price());
    }

    @Bean
    @Primary
    PlanDrafter planDrafter(
            LlmProperties properties,
            BuiltInPlanDrafter builtIn,
            PlanRepair repair,
            WeekSketches sketches,
            Credits credits,
            CircuitBreakerRegistry breakers,
            MeterRegistry meters,
            ModelPrice price,
            JsonMapper json,
            Clock clock) {
        if (!properties.isConfigured()) {
            log.atInfo().log("No model is configured: the built-in planner makes every plan");
            return builtIn;
        }
        PlanPrompt prompt = new PlanPrompt(PromptFiles.of(PROMPT_VERSION), json);
        log.atInfo().addKeyValue("model", properties.model()).log("A model drafts plans");
        return new LlmPlanDrafter(
                new Interview(
                        ModelConnection.open(
                                properties, breakers, new ModelMeters(meters, price), json, clock),
                        prompt,
                        new Interview.Limits(properties.calls(), properties.patience()),
                        clock),
                prompt,
                new AnswerJudge(repair),
                sketches,
                credits,
                builtIn,
                new LlmPlanDrafter.Limits(properties.stageDays(), properties.overallPatience()),
                clock);
    }
}
