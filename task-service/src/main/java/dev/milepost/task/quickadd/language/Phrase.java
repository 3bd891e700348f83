package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.language.GrammarFile.Rule;

/// A way of saying something that was found in a line.
///
/// @param end the token behind its last one
record Phrase(Rule rule, Slots slots, int start, int end) {

    int length() {
        return end - start;
    }
}
