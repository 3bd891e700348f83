package dev.milepost.identity.google;

import org.jspecify.annotations.Nullable;

/// What a client shows for who somebody is.
public sealed interface GoogleProof {

    /// What the ID token has to repeat, so that one made for another sign-in is not taken.
    @Nullable String nonce();

    /// An ID token that the client got from Google itself.
    ///
    /// @param nonce null when the client gave Google none
    record IdToken(String token, @Nullable String nonce) implements GoogleProof {

        /// Without the token, because records end up in logs.
        @Override
        public String toString() {
            return "IdToken";
        }
    }

    /// A code that Google sent to the client, with what PKCE wants (RFC 7636).
    ///
    /// @param verifier what the challenge was made of
    /// @param redirectUri where the code was sent
    record Code(String code, String verifier, String redirectUri, String nonce)
            implements GoogleProof {

        /// Without the code, because records end up in logs.
        @Override
        public String toString() {
            return "Code[redirectUri=" + redirectUri + "]";
        }
    }
}
