package dev.milepost.identity;

import static dev.milepost.kit.test.Answers.problem;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
@DisplayName("ID-4: without a Google client nobody signs in with Google")
class WithoutGoogleIT {

    @Autowired private Caller caller;

    @Test
    void thatIsSaid() {
        problem(
                caller.post("/api/v1/auth/google/callback", Map.of("id_token", "token")),
                503,
                "GOOGLE_SIGN_IN_NOT_CONFIGURED");
    }
}
