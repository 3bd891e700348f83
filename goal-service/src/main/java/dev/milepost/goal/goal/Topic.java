package dev.milepost.goal.goal;

import java.util.regex.Pattern;

/// What a goal is about, parsed from its name: "I want to learn Python in 90 days" is about "Python" (GOAL-1).
final class Topic {

    private static final Pattern WISH =
            words(
                    "^(?:my goal is to|(?:i|we) (?:want|need|plan|would like) to|i'd like to|how"
                            + " to|goal:) +");
    private static final Pattern VERB =
            words(
                    "^(?:learn(?:ing)?|master(?:ing)?|study(?:ing)?|understand(?:ing)?|practi[sc]e|improve"
                            + "|get (?:better|good|fluent|started) (?:at|in|with)|become (?:an?|fluent in|good"
                            + " at|better at)|(?:train|prepare) for|pick up|work on) +");
    private static final Pattern FILLER =
            words("^(?:(?:the )?(?:basics|fundamentals) of|about|how to|to|my|the|some) +");
    private static final Pattern TIME =
            words(
                    "[ ,]+(?:in|within|over|for) +(?:the next +)?(?:\\d+|an?|one|two|three|four|five|six|"
                            + "nine|ten|twelve)[ -]*(?:day|week|month|year|hour|minute)s?\\b.*$");
    private static final Pattern AUDIENCE =
            words(
                    "[ ,]+(?:from scratch|(?:for|as an?) (?:absolute |complete"
                            + " )?(?:beginner|novice)s?)\\b.*$");
    private static final Pattern EDGE = Pattern.compile("^[\\s\\p{Punct}]+|[\\s.,;:!?-]+$");

    private Topic() {}

    /// The name without its wish, its verb and its time; the whole name when nothing else is left of it.
    static String of(String name) {
        String topic = name.strip();
        for (Pattern leading : new Pattern[] {WISH, VERB, FILLER}) {
            topic = leading.matcher(topic).replaceFirst("");
        }
        for (Pattern trailing : new Pattern[] {TIME, AUDIENCE, EDGE}) {
            topic = trailing.matcher(topic).replaceAll("");
        }
        return topic.isBlank() ? name.strip() : topic;
    }

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
