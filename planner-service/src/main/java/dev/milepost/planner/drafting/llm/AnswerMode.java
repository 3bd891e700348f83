package dev.milepost.planner.drafting.llm;

/// How a server is brought to answer in the shape that is asked for: as far as it knows how to be held to it.
enum AnswerMode {
    /// It holds the model to a JSON schema.
    JSON_SCHEMA,
    /// It holds the model to JSON; the model is told the schema.
    JSON_OBJECT,
    /// It holds the model to nothing; the model is told the schema.
    PLAIN
}
