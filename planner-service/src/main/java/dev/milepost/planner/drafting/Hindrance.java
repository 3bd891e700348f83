package dev.milepost.planner.drafting;

/// Why the model did not make a plan, in words for the user.
public enum Hindrance {
    NOT_CONFIGURED("No model is configured"),
    MODEL_DOWN("The model could not be reached"),
    MODEL_SLOW("The model took too long to answer"),
    MODEL_BUSY("The model has too much to do at the moment"),
    MODEL_OUT_OF_CREDITS("The model's provider asks for payment"),
    MODEL_REFUSED("The model's provider refused the request"),
    MODEL_ANSWERED_NONSENSE("The model did not answer with a usable plan"),
    TOO_FEW_CREDITS("There are not enough credits for a plan by the model"),
    CREDITS_AWAY("Credits could not be reserved for a plan by the model");

    private final String words;

    Hindrance(String words) {
        this.words = words;
    }

    /// A whole sentence that ends with who made the plan instead.
    public String reason() {
        return words + ", so the built-in planner made this plan.";
    }
}
