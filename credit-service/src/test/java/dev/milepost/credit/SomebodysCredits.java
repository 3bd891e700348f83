package dev.milepost.credit;

import dev.milepost.kit.test.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/// Tests of the credits of one user, at noon of a day in March. Whatever a test does with them, the books balance after it.
abstract class SomebodysCredits {

    static final Instant NOON = Instant.parse("2027-03-02T12:00:00Z");

    @Autowired WebTestClient http;
    @Autowired TestClock clock;
    @Autowired DatabaseClient database;
    CreditStory user;

    @BeforeEach
    final void somebody() {
        clock.set(NOON);
        user = new CreditStory(http);
    }

    @AfterEach
    final void booksBalance() {
        clock.reset();
        Books.assertBalanced(database, user.user());
    }
}
