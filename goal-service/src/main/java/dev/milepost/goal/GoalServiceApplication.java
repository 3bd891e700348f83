package dev.milepost.goal;

import dev.milepost.kit.account.HearsOfAccounts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/// Starts goal-service.
@SpringBootApplication
@Import(HearsOfAccounts.class)
public class GoalServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GoalServiceApplication.class, arguments);
    }
}
