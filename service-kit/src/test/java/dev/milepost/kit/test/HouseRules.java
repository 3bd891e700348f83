package dev.milepost.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The rules of the house that the build checks in every service. Each rule says why, and fails when a package that it
/// names holds no class.
public final class HouseRules {

    private HouseRules() {}

    /// Checks what holds everywhere below a service's package, such as `dev.milepost.goal`.
    public static void check(String servicePackage) {
        JavaClasses classes = classesOf(servicePackage);
        names(classes);
        time(classes);
        waiting(classes);
        features(classes, servicePackage);
        permissions(classes);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(classes);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(classes);
    }

    /// Checks that packages are pure: no framework, no reactive type.
    public static void checkPure(String... packages) {
        for (String pure : packages) {
            noClasses()
                    .that()
                    .resideInAPackage(pure)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..")
                    .because("the domain knows no framework and no Mono")
                    .check(classesOf(pure));
        }
    }

    /// Checks that the adapters of features point inward and never at each other.
    public static void checkAdapters(String... features) {
        for (String feature : features) {
            JavaClasses classes = classesOf(feature);
            noClasses()
                    .that()
                    .resideInAPackage(feature)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            feature + ".web..",
                            feature + ".persistence..",
                            feature + ".messaging..")
                    .because("adapters depend on the feature, never the other way round")
                    .check(classes);
            slices().matching(feature + ".(*)..")
                    .should()
                    .notDependOnEachOther()
                    .because("an adapter that needs another one hides a use case")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    private static JavaClasses classesOf(String name) {
        JavaClasses found =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(name);
        assertThat(found).as("classes of %s", name).isNotEmpty();
        return found;
    }

    private static void names(JavaClasses classes) {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("DTO")
                .andShould()
                .haveSimpleNameNotEndingWith("Base")
                .andShould()
                .haveSimpleNameNotEndingWith("Common")
                .andShould()
                .haveSimpleNameNotEndingWith("Processor")
                .andShould()
                .haveSimpleNameNotEndingWith("Data")
                .andShould()
                .haveSimpleNameNotEndingWith("Info")
                .because("a name says what a thing is; these endings say only that it is code")
                .check(classes);
    }

    private static void permissions(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.security.access.prepost.PreAuthorize")
                .because(
                        "nothing looks at it: what an operation needs is a @RequiresScope, which is asked before the body is read")
                .check(classes);
    }

    private static void time(JavaClasses classes) {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .because("time comes from the injected Clock, so that a test can move it")
                .check(classes);
    }

    private static void waiting(JavaClasses classes) {
        noClasses()
                .should()
                .callMethod(Mono.class, "block")
                .orShould()
                .callMethod(Flux.class, "blockLast")
                .orShould()
                .callMethod(Flux.class, "blockFirst")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .because("only the kit's bridge waits")
                .check(classes);
    }

    private static void features(JavaClasses classes, String servicePackage) {
        slices().matching(servicePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features of one service talk one way, or by events")
                .allowEmptyShould(true)
                .check(classes);
    }
}
