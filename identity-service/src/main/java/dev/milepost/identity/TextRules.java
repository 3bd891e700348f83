package dev.milepost.identity;

/// What the texts that people write may be made of, as patterns for their constraints. Control characters have no place in a
/// name, and the database takes no NUL at all.
public final class TextRules {

    public static final String ONE_LINE = "\\P{Cntrl}*";
    public static final String ONE_LINE_MESSAGE = "must be one line";
    public static final String TEXT = "[\\P{Cntrl}\\n\\r\\t]*";
    public static final String TEXT_MESSAGE = "must be text without control characters";

    private TextRules() {}
}
