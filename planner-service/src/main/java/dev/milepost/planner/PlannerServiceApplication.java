package dev.milepost.planner;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Makes a plan of a goal, and a new one when life happens.
@SpringBootApplication
@ConfigurationPropertiesScan
class PlannerServiceApplication {

    static void main(String[] arguments) {
        SpringApplication.run(PlannerServiceApplication.class, arguments);
    }
}
