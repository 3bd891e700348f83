package dev.milepost.goal.goal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GOAL-1: the topic is parsed from the name")
class TopicTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Learn Python | Python",
                "Learn Python in 90 days, one hour a day | Python",
                "I want to learn the basics of Spanish within 3 months | Spanish",
                "Master Kubernetes from scratch | Kubernetes",
                "How to play the guitar for absolute beginners | play the guitar",
                "Learning to cook | cook",
                "Train for a half marathon in twelve weeks | a half marathon",
                "Become a data scientist | data scientist",
                "Get better at chess! | chess",
                "Understand C++ | C++",
                "Run 10 km | Run 10 km",
                "Learn | Learn",
                "日本語を学ぶ | 日本語を学ぶ",
            })
    void isWhatTheGoalIsAbout(String name, String topic) {
        assertThat(Topic.of(name)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({
        "Learn Python,BEGINNER",
        "Intermediate French,INTERMEDIATE",
        "ADVANCED Rust in 30 days,ADVANCED",
        "Become an expert in tax law,ADVANCED",
        "Learn to write adventures,BEGINNER",
    })
    void theLevelIsABeginnersUnlessTheNameSaysOtherwise(String name, SkillLevel level) {
        assertThat(SkillLevel.namedIn(name)).isEqualTo(level);
    }
}
