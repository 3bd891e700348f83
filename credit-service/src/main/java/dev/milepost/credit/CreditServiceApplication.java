package dev.milepost.credit;

import dev.milepost.kit.account.HearsOfAccounts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/// Starts credit-service.
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(HearsOfAccounts.class)
public class CreditServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CreditServiceApplication.class, arguments);
    }
}
