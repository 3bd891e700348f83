package dev.milepost.planner.drafting.builtin;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Turns what somebody wants to do into what it is called: "bake bread" into "baking bread". Words that are not known verbs
/// stay as they are.
final class Gerund {

    private static final Set<String> VERBS =
            Set.of(
                    """
                    cook draw paint sing dance start build launch make read save lose bake sew invest garden
                    meditate sleep grow organise organize design drive ski surf create eat drink find buy sell
                    become climb ride play write finish fix repair teach reduce earn change publish film sail row
                    cycle hike negotiate present lead manage develop record produce photograph declutter renovate
                    move work do
                    """
                            .split("\\s+"));

    private static final Map<String, String> DOUBLED =
            Map.of(
                    "run", "running",
                    "swim", "swimming",
                    "get", "getting",
                    "cut", "cutting",
                    "quit", "quitting",
                    "plan", "planning",
                    "knit", "knitting",
                    "stop", "stopping",
                    "set", "setting",
                    "put", "putting");

    private Gerund() {}

    static String of(String phrase) {
        int space = phrase.indexOf(' ');
        String first = (space < 0 ? phrase : phrase.substring(0, space)).toLowerCase(Locale.ROOT);
        String rest = space < 0 ? "" : phrase.substring(space);
        if (DOUBLED.containsKey(first)) {
            return DOUBLED.get(first) + rest;
        }
        if (!VERBS.contains(first)) {
            return phrase;
        }
        boolean dropsE = first.endsWith("e") && !first.endsWith("ee");
        return (dropsE ? first.substring(0, first.length() - 1) : first) + "ing" + rest;
    }
}
