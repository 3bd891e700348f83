package dev.milepost.goal.goal.web;

/// The bounds of a goal's fields.
final class GoalRules {

    static final int NAME_LENGTH = 200;
    static final int MOST_REST_DAYS = 6;
    static final String LEAST_HOURS = "0.25";
    static final String MOST_HOURS = "16";
    static final String NOT_BLANK = "(?s).*\\S.*";
    static final String NOT_BLANK_MESSAGE = "must not be blank";
    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String ONE_LINE_MESSAGE = "must be one line without control characters";

    private GoalRules() {}
}
