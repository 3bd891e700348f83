package dev.milepost.identity.google;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The wish to begin a session as the person that Google knows.
///
/// @param timezone of a new account
public record SignInWithGoogle(GoogleProof proof, ZoneId timezone, @Nullable String userAgent) {}
