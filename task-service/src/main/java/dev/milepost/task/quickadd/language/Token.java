package dev.milepost.task.quickadd.language;

/// A piece of a line.
///
/// @param text as it was written
/// @param word as it is compared: in lower case
/// @param start the first character in the line
/// @param end the character behind the last one
/// @param spaced whether white space or the start of the line comes before it
record Token(Kind kind, String text, String word, int start, int end, boolean spaced) {

    enum Kind {
        WORD,
        /// A single sign, such as a comma.
        SIGN,
        /// Quoted, escaped or an address: always part of the title.
        LITERAL,
        /// `#word`
        TAG,
        /// `!word`
        PRIORITY
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isSign(String signs) {
        return kind == Kind.SIGN && signs.contains(text);
    }
}
