package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.plan.SkillLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a goal's name: "Learn Python in 90 days" is a programming language, and its subject is Python.
final class TopicParser {

    private static final int LONGEST_SUBJECT = 60;
    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern FROM_SCRATCH =
            words("from scratch|from zero|(absolute |complete |total )?beginners?|basics");
    private static final Pattern INTERMEDIATE = words("intermediate");
    private static final Pattern ADVANCED = words("advanced|expert|mastery");

    private static final Pattern TIME =
            words(
                    "((in|within|over|for|during|every|each)( the next| just| only)? )?"
                            + "(an?|one|two|three|four|five|six|\\d+([.,]\\d+)?)[ -]?"
                            + "(days?|weeks?|months?|years?|hours?|hrs?|h|minutes?|mins?)"
                            + "(( an?| per|/) ?(day|week|month))?"
                            + "|every (day|week)|this (week|month|year|summer|winter)|by next (month|year)");
    private static final Pattern LEVEL_WORDS =
            words(
                    "from scratch|from zero|(for|as an?)? ?(absolute |complete |total )?beginners?"
                            + "|(the )?basics of|intermediate|advanced|expert level");
    private static final Pattern OPENING =
            opening(
                    "i (want|would like|need|wish|am going) to|i'd like to|my goal is to|goal:|help me( to)?|how to|to"
                            + "|learn(ing)?( how)?( to)?|study(ing)?|master(ing)?|(get|become|be|getting) (better|good) at"
                            + "|improve( my)?|(become|be|get) fluent in|speak(ing)?|practi[sc](e|ing)|pass(ing)?"
                            + "|prepar(e|ing) for|start(ing)? to|begin(ning)? to|take up|get into|understand(ing)?|know");
    private static final Pattern ARTICLE = opening("the|an?|my|some|our");
    private static final Pattern EDGES =
            Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}+#)!?%]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private final Curricula curricula;

    TopicParser(Curricula curricula) {
        this.curricula = curricula;
    }

    Topic parse(String name, String fallback) {
        String plain = SPACES.matcher(name).replaceAll(" ").strip();
        for (Curriculum curriculum : curricula.special()) {
            Optional<String> subject = subjectIn(plain, curriculum);
            if (subject.isPresent() && !mentions(plain, curriculum.notWith())) {
                return new Topic(curriculum, subject.get(), levelIn(plain));
            }
        }
        Curriculum general = curricula.general();
        return new Topic(general, activityIn(plain, fallback, general), levelIn(plain));
    }

    private static Optional<String> subjectIn(String name, Curriculum curriculum) {
        Optional<String> named =
                curriculum.subjects().stream()
                        .filter(subject -> mentions(name, List.of(subject)))
                        .max(Comparator.comparingInt(String::length));
        if (named.isPresent() || !mentions(name, curriculum.signs())) {
            return named;
        }
        String rest = withoutOpening(name);
        boolean usable = curriculum.subjectFromName() && !rest.isEmpty();
        return Optional.of(usable ? rest : curriculum.defaultSubject());
    }

    /// The subject of a goal of no special kind, as a noun: "cook Thai food" becomes "cooking Thai food".
    private static String activityIn(String name, String fallback, Curriculum general) {
        String rest = withoutOpening(name);
        if (rest.isEmpty()) {
            rest = withoutOpening(fallback);
        }
        return rest.isEmpty() ? general.defaultSubject() : Gerund.of(rest);
    }

    static @Nullable SkillLevel levelIn(String name) {
        if (FROM_SCRATCH.matcher(name).find()) {
            return SkillLevel.BEGINNER;
        }
        if (INTERMEDIATE.matcher(name).find()) {
            return SkillLevel.INTERMEDIATE;
        }
        return ADVANCED.matcher(name).find() ? SkillLevel.ADVANCED : null;
    }

    private static String withoutOpening(String name) {
        String rest = TIME.matcher(name).replaceAll(" ");
        rest = trimmed(LEVEL_WORDS.matcher(rest).replaceAll(" "));
        String before = "";
        while (!rest.equals(before)) {
            before = rest;
            rest = trimmed(OPENING.matcher(rest).replaceFirst(""));
        }
        rest = trimmed(ARTICLE.matcher(rest).replaceFirst(""));
        return shortened(rest);
    }

    private static String trimmed(String text) {
        return EDGES.matcher(SPACES.matcher(text).replaceAll(" ").strip()).replaceAll("").strip();
    }

    private static String shortened(String subject) {
        if (subject.length() <= LONGEST_SUBJECT) {
            return subject;
        }
        int space = subject.lastIndexOf(' ', LONGEST_SUBJECT);
        int hard =
                Character.isHighSurrogate(subject.charAt(LONGEST_SUBJECT - 1))
                        ? LONGEST_SUBJECT - 1
                        : LONGEST_SUBJECT;
        return trimmed(subject.substring(0, space > LONGEST_SUBJECT / 2 ? space : hard));
    }

    private static boolean mentions(String name, List<String> words) {
        String small = name.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> small.contains(word.toLowerCase(Locale.ROOT)))
                .anyMatch(word -> words(Pattern.quote(word)).matcher(name).find());
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}+#])", IGNORE_CASE);
    }

    private static Pattern opening(String alternatives) {
        return Pattern.compile("^(?:" + alternatives + ")(?![\\p{L}\\p{N}])", IGNORE_CASE);
    }
}
