package dev.milepost.kit.test.permission;

/// What is right for somebody to be told.
enum Expectation {
    /// Nobody: there is no such case for the operation.
    NOTHING("–"),
    /// No token is asked for.
    OPEN("open"),
    /// The token is not enough to know who asks.
    WHO("401"),
    /// It is known who asks, and it is not theirs to ask.
    FORBIDDEN("403"),
    /// It was theirs to ask until an admin disabled their account.
    DISABLED("403 ACCOUNT_DISABLED"),
    UNKNOWN("404"),
    /// Whatever the operation has to say itself; never that the caller may not ask, and never a fault.
    SERVED("in");

    private final String shown;

    Expectation(String shown) {
        this.shown = shown;
    }

    boolean isMetBy(Answered answer) {
        return switch (this) {
            case NOTHING -> true;
            case OPEN -> answer.status() < 500 && !answer.code().equals("UNAUTHENTICATED");
            case WHO -> answer.status() == 401;
            case FORBIDDEN -> answer.status() == 403;
            case DISABLED -> answer.status() == 403 && answer.code().equals("ACCOUNT_DISABLED");
            case UNKNOWN -> answer.status() == 404;
            case SERVED ->
                    answer.status() < 500 && answer.status() != 403 && answer.status() != 401;
        };
    }

    @Override
    public String toString() {
        return shown;
    }
}
