package dev.milepost.goal.goal;

import java.util.Locale;
import java.util.regex.Pattern;

/// How much the user knows already.
public enum SkillLevel {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED;

    private static final Pattern SAYS_ADVANCED = Pattern.compile("\\b(advanced|expert)\\b");
    private static final Pattern SAYS_INTERMEDIATE = Pattern.compile("\\bintermediate\\b");

    /// The level that a goal's name speaks of; a beginner when it speaks of none.
    public static SkillLevel namedIn(String name) {
        String words = name.toLowerCase(Locale.ROOT);
        if (SAYS_ADVANCED.matcher(words).find()) {
            return ADVANCED;
        }
        return SAYS_INTERMEDIATE.matcher(words).find() ? INTERMEDIATE : BEGINNER;
    }
}
