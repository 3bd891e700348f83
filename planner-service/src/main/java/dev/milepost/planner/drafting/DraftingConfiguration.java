package dev.milepost.planner.drafting;

import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.plan.PlanRepair;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pure planners as beans.
@Configuration(proxyBeanMethods = false)
class DraftingConfiguration {

    @Bean
    BuiltInPlanner builtInPlanner() {
        return new BuiltInPlanner();
    }

    @Bean
    BuiltInPlanDrafter builtInPlanDrafter(BuiltInPlanner planner) {
        return new BuiltInPlanDrafter(planner);
    }

    /// Fills what a model's draft lacks from the built-in planner's.
    @Bean
    PlanRepair planRepair(BuiltInPlanner planner) {
        return new PlanRepair(planner::draft);
    }
}
