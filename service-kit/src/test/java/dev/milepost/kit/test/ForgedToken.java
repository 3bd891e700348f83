package dev.milepost.kit.test;

/// A token that no service may take.
///
/// @param name what is wrong with it
/// @param authorization the whole value of the header
public record ForgedToken(String name, String authorization) {

    static ForgedToken of(String name, String token) {
        return new ForgedToken(name, "Bearer " + token);
    }
}
