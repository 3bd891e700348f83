package dev.milepost.planner.drafting.llm;

/// What an answer took, whether it was of use or not.
record TokenUse(long input, long output) {

    static final TokenUse NONE = new TokenUse(0, 0);

    /// What a question took that ended in an error.
    static TokenUse of(Throwable error) {
        return error instanceof ModelFault fault ? fault.tokens() : NONE;
    }
}
