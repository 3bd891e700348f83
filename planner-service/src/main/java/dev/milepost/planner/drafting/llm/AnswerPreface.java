package dev.milepost.planner.drafting.llm;

/// What stands before the JSON of an answer: a model's thoughts, a greeting, a fence. It is passed over while it comes.
final class AnswerPreface {

    /// How servers that do not know a model's thoughts from its words mark them.
    static final String THOUGHTS = "<think>";

    static final String END_OF_THOUGHTS = "</think>";

    private Place place = Place.BEGINNING;
    private String pending = "";

    private enum Place {
        BEGINNING,
        THOUGHTS,
        PROSE,
        JSON
    }

    /// @param words what has come since
    /// @return what of it is JSON
    String skipIn(String words) {
        if (place == Place.JSON) {
            return words;
        }
        pending += words;
        if (place == Place.BEGINNING) {
            begin();
        }
        if (place == Place.THOUGHTS) {
            think();
        }
        return place == Place.PROSE ? json() : "";
    }

    private void begin() {
        pending = pending.stripLeading();
        if (pending.startsWith(THOUGHTS)) {
            place = Place.THOUGHTS;
        } else if (!THOUGHTS.startsWith(pending)) {
            place = Place.PROSE;
        }
    }

    /// Keeps as much as may be the beginning of the end.
    private void think() {
        int end = pending.indexOf(END_OF_THOUGHTS);
        if (end >= 0) {
            place = Place.PROSE;
            pending = pending.substring(end + END_OF_THOUGHTS.length());
        } else {
            pending = pending.substring(Math.max(0, pending.length() - END_OF_THOUGHTS.length()));
        }
    }

    private String json() {
        int start = pending.indexOf('{');
        String json = start < 0 ? "" : pending.substring(start);
        place = start < 0 ? Place.PROSE : Place.JSON;
        pending = "";
        return json;
    }
}
