package dev.milepost.planner;

import dev.milepost.kit.account.HearsOfAccounts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/// Makes a plan of a goal, and a new one when life happens.
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(HearsOfAccounts.class)
class PlannerServiceApplication {

    static void main(String[] arguments) {
        SpringApplication.run(PlannerServiceApplication.class, arguments);
    }
}
