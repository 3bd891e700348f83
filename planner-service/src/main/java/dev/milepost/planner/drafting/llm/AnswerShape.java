package dev.milepost.planner.drafting.llm;

import tools.jackson.databind.JsonNode;

/// The shape that an answer must have: each kind of question has its own.
///
/// @param name what the API is told it is called
/// @param schema a JSON schema as strict as the API takes
record AnswerShape(String name, JsonNode schema) {}
