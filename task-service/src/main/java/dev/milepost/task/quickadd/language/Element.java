package dev.milepost.task.quickadd.language;

/// One step of a phrase.
sealed interface Element {

    /// A word of the language itself.
    record Literal(String word) implements Element {}

    /// A word of a class, or a phrase of that name.
    ///
    /// @param many whether several may stand there
    record Slot(String name, String type, boolean many) implements Element {

        static Slot of(String inBraces) {
            boolean many = inBraces.endsWith("+");
            String both = many ? inBraces.substring(0, inBraces.length() - 1) : inBraces;
            int colon = both.indexOf(':');
            return colon < 0
                    ? new Slot(both, both, many)
                    : new Slot(both.substring(0, colon), both.substring(colon + 1), many);
        }
    }
}
