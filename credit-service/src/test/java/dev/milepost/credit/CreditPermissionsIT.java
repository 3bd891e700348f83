package dev.milepost.credit;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.permission.PermissionMatrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@PaidThroughStripe
@DisplayName("ID-7, EDGE-2, API-8: who may do what in credit-service")
class CreditPermissionsIT extends PermissionMatrix {

    @BeforeEach
    void thereIsAPageToPayOn(@Autowired WebTestClient http) {
        new StubStripe(http)
                .answers(
                        "/v1/checkout/sessions",
                        """
                        {"id": "cs_1", "object": "checkout.session", "url": "https://checkout.stripe.com/c/pay/cs_1"}
                        """);
    }

    /// Nothing here is asked for by its user's id of it: reservations are the planner's.
    @Override
    protected String owned(String path) {
        return path.replaceAll("\\{[^}]+}", UuidV7.next().toString());
    }
}
