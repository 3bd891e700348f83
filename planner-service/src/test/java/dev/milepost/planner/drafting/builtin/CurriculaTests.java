package dev.milepost.planner.drafting.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.drafting.builtin.Curriculum.Wording;
import dev.milepost.planner.plan.SkillLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("PLAN-1: what the built-in planner can teach")
class CurriculaTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final List<String> KNOWN =
            List.of("s", "about", "can", "topic", "week", "project");
    private static final Curricula CURRICULA = Curricula.load();

    static Stream<Curriculum> all() {
        return Stream.concat(CURRICULA.special().stream(), Stream.of(CURRICULA.general()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void leadsFromTheFirstStepsToMastery(Curriculum curriculum) {
        assertThat(curriculum.units())
                .extracting(Curriculum.Unit::level)
                .isSorted()
                .contains(SkillLevel.values());
        assertThat(curriculum.lessons())
                .hasSizeGreaterThanOrEqualTo(20)
                .extracting(lesson -> lesson.subtopic().name())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasWordsForEveryKindOfTask(Curriculum curriculum) {
        assertThat(curriculum.learn()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(curriculum.practice()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(curriculum.review()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(curriculum.checkpoint()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(curriculum.projectSteps()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(wordings(curriculum))
                .allSatisfy(wording -> {
                    assertThat(wording.title()).isNotBlank();
                    assertThat(wording.text()).contains("Done when").endsWith(".");
                })
                .extracting(Wording::title)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void usesOnlyPlacesThatAreFilled(Curriculum curriculum) {
        assertThat(wordings(curriculum).stream().flatMap(CurriculaTests::placeholders))
                .allMatch(KNOWN::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "Become a better cook,           cooking",
        "Bake sourdough bread,           cooking",
        "Learn Thai cooking,             cooking",
        "Learn Thai,                     human-language",
        "Save 5000 euros in a year,      saving",
        "Get out of debt,                saving",
        "Save energy at home,            general",
        "Write a cookbook,               writing",
        "Learn Python,                   programming-language",
        "Learn to play the guitar,       instrument",
        "Run a marathon,                 running-fitness",
        "Write a novel,                  writing",
        "Pass the CISSP exam,            exam",
        "Learn to draw portraits,        drawing",
        "Fill a sketchbook in 30 days,   drawing",
        "Draw in the Japanese style,     drawing",
        "Take better portraits with my camera, general",
        "Draw up a will,                 general",
        "Read 20 books,                  reading",
        "Read a novel every month,       reading",
        "Read the classics,              reading",
        "Read about personal finance,    saving",
        "Learn to read Arabic,           human-language",
        "Learn to read sheet music,      general",
        "Learn to read and write poems,  writing",
        "Get AWS certified,              certification",
        "Become a certified Scrum Master, certification",
        "Earn the PMP in six months,     certification",
        "Get my Security+,               certification",
        "Pass the AWS exam,              exam",
        "Get a B2 certificate in German, exam",
        "Learn AWS,                      general",
        "Launch my app,                  product-launch",
        "Launch a fitness app,           product-launch",
        "Build an MVP in 60 days,        product-launch",
        "Save money to launch a shop,    saving",
        "Launch my career,               general",
        "Build a bookshelf,              general"
    })
    void findsTheKindOfAGoalByItsName(String name, String kind) {
        Topic topic = new TopicParser(CURRICULA).parse(name, name);
        assertThat(topic.curriculum().id()).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("all")
    void looksAtEachLessonFromManySides(Curriculum curriculum) {
        assertThat(curriculum.learnAngles()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(curriculum.practiceAngles()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(
                        Stream.concat(
                                curriculum.learnAngles().stream(),
                                curriculum.practiceAngles().stream()))
                .allSatisfy(angle -> {
                    assertThat(angle.title()).isNotBlank();
                    assertThat(angle.text()).endsWith(".").doesNotContain("{", "}", "Done when");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Learn to draw portraits, portraits",
        "Learn to sketch,         drawing",
        "Read the classics,       the classics",
        "Read 20 books,           your reading list",
        "Get AWS certified,       AWS",
        "Java certification,      Java certification",
        "Become a certified nurse, your certification",
        "Launch my app,           your product"
    })
    void namesTheSubjectInWordsThatFitASentence(String name, String subject) {
        assertThat(new TopicParser(CURRICULA).parse(name, name).subject()).isEqualTo(subject);
    }

    @Test
    void knowsEachKindOnce() {
        assertThat(all().map(Curriculum::id)).doesNotHaveDuplicates().hasSize(13);
    }

    private static List<Wording> wordings(Curriculum curriculum) {
        List<Wording> all = new ArrayList<>(curriculum.learn());
        all.addAll(curriculum.practice());
        all.addAll(curriculum.review());
        all.addAll(curriculum.checkpoint());
        all.addAll(curriculum.projectSteps());
        return all;
    }

    private static Stream<String> placeholders(Wording wording) {
        return PLACEHOLDER
                .matcher(wording.title() + wording.text())
                .results()
                .map(found -> found.group(1));
    }
}
