package dev.milepost.identity.erasure.messaging;

import dev.milepost.identity.erasure.Erasing;
import dev.milepost.identity.erasure.Erasures;
import dev.milepost.kit.event.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One reaction for each service that has something of users.
@Configuration(proxyBeanMethods = false)
class Confirmations {

    @Bean
    Reaction<GoalsErasedV1> confirmErasureOnGoalsErased(Erasures erasures) {
        return new ConfirmErasure<>(GoalsErasedV1.class, Erasing.GOAL, erasures);
    }

    @Bean
    Reaction<TasksErasedV1> confirmErasureOnTasksErased(Erasures erasures) {
        return new ConfirmErasure<>(TasksErasedV1.class, Erasing.TASK, erasures);
    }

    @Bean
    Reaction<PlansErasedV1> confirmErasureOnPlansErased(Erasures erasures) {
        return new ConfirmErasure<>(PlansErasedV1.class, Erasing.PLANNER, erasures);
    }

    @Bean
    Reaction<CreditsErasedV1> confirmErasureOnCreditsErased(Erasures erasures) {
        return new ConfirmErasure<>(CreditsErasedV1.class, Erasing.CREDIT, erasures);
    }
}
