package dev.milepost.planner;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A test of the whole planner with a model that has its price. All of them share one world and one context; they run
/// apart from those without a model, because both plan for the same database.
@ServiceTest
@Isolated("One planner at a time works on the database.")
abstract class WithAModel {

    static final int DAYS = 7;
    static final StagedModel STAGED = new StagedModel();
    static final ModelWorld WORLD = ModelWorld.started(STAGED);

    @Autowired Events events;
    GoalStory story;

    @DynamicPropertySource
    static void withAModel(DynamicPropertyRegistry settings) {
        WORLD.configure(settings);
        settings.add("milepost.planner.llm.price.input-per-million", () -> "2.50");
        settings.add("milepost.planner.llm.price.output-per-million", () -> "10");
        settings.add("milepost.planner.llm.price.currency", () -> "EUR");
    }

    @BeforeEach
    void aShortGoal() {
        story = new GoalStory(events).lasting(DAYS);
        story.with("name", "Learn to juggle " + story.goal());
        WORLD.credit(story.goal());
    }
}
