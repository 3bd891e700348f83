package dev.milepost.task;

import dev.milepost.kit.account.HearsOfAccounts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/// Starts task-service.
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(HearsOfAccounts.class)
public class TaskServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TaskServiceApplication.class, arguments);
    }
}
