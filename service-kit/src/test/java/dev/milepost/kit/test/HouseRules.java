package dev.milepost.kit.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The rules of the house that the build checks in every service. Each rule says why, and fails when a package that it
/// names holds no class, or a class that it names is gone.
public final class HouseRules {

    private static final Pattern SERVICE = Pattern.compile("dev\\.milepost\\.\\w+");

    /// To read classes takes longer than all rules together.
    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    private HouseRules() {}

    /// The classes of a service, such as `dev.milepost.goal`, without its tests.
    public static JavaClasses classesOf(String servicePackage) {
        return READ.computeIfAbsent(
                servicePackage,
                name ->
                        new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages(name));
    }

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
            checkPure(classesIn(pure));
        }
    }

    /// Checks the same of some classes of a package and of those inside them.
    public static void checkPureClasses(String packageName, String... names) {
        for (String name : names) {
            String full = packageName + "." + name;
            checkPure(found(full, nameMatching(Pattern.quote(full) + "(\\$.*)?")));
        }
    }

    private static void checkPure(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..")
                .because(
                        "the domain knows no framework and no Mono: a decision is tested without Spring and without waiting")
                .check(classes);
    }

    /// Checks that the adapters of features point inward and never at each other.
    public static void checkAdapters(String... features) {
        for (String feature : features) {
            JavaClasses classes = classesIn(feature + "..");
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

    private static JavaClasses classesIn(String packages) {
        return found(packages, resideInAPackage(packages));
    }

    /// Those of one service; a rule about none of them would never fail.
    private static JavaClasses found(String name, DescribedPredicate<? super JavaClass> wanted) {
        Matcher service = SERVICE.matcher(name);
        assertThat(service.lookingAt()).as("a service in %s", name).isTrue();
        JavaClasses found = classesOf(service.group()).that(wanted);
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
