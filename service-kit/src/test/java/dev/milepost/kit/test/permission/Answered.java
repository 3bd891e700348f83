package dev.milepost.kit.test.permission;

/// The status of an answer, and the code of the problem when it is one.
record Answered(int status, String code) {

    boolean isOk() {
        return status / 100 == 2;
    }

    @Override
    public String toString() {
        return code.isEmpty() ? Integer.toString(status) : status + " " + code;
    }
}
