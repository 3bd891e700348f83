package dev.milepost.planner.revision;

/// Another goal of the user got a plan in the very moment in which this one was to be saved: to be tried again.
public final class TimeTakenMeanwhile extends RuntimeException {

    public TimeTakenMeanwhile() {
        super("Another goal of the user got a plan at the same moment", null, false, false);
    }
}
