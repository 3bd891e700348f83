package dev.milepost.task.quickadd.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A language as its file has it.
///
/// @param monthFirstRegions regions in which 5/6 is the sixth of May
/// @param bareAfternoon hours that without am or pm are after noon, such as the 5 of "at 5"
/// @param closing words and signs that may come behind a weak phrase
/// @param listing words and signs between the items of a list
/// @param words classes of words, each word with its value
/// @param shapes classes of words by regular expression; the group `value` is the slot's value, other groups are slots
/// @param macros parts of phrases that are used in many
record GrammarFile(
        String language,
        List<String> monthFirstRegions,
        List<Integer> bareAfternoon,
        List<String> closing,
        List<String> listing,
        Map<String, Map<String, String>> words,
        Map<String, String> shapes,
        Map<String, String> macros,
        List<Rule> rules) {

    /// Ways to say one thing.
    ///
    /// @param name what other rules call it in a slot, such as `date`
    /// @param say phrases; `[a|b]` may be missing, `(a|b)` may not, `{slot}` or `{slot:class}` is a word of a class, with
    ///     `+` a list of them
    /// @param with slots that the rule fills itself
    /// @param when places of which one has to be true for a weak phrase; a rule without them is strong
    record Rule(
            @Nullable String name,
            Meaning mean,
            List<String> say,
            Map<String, String> with,
            List<Place> when) {

        Rule {
            with = with == null ? Map.of() : with;
            when = when == null ? List.of() : when;
        }

        boolean isStrong() {
            return when.isEmpty();
        }
    }

    /// Where a weak phrase counts.
    enum Place {
        /// at the start of the line
        FIRST,
        /// at the end of the line
        LAST,
        /// beside a phrase that was understood
        BESIDE,
        /// before a sign or a word that closes a phrase
        CLOSED
    }
}
