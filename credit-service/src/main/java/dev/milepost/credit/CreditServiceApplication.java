package dev.milepost.credit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts credit-service.
@SpringBootApplication
@ConfigurationPropertiesScan
public class CreditServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CreditServiceApplication.class, arguments);
    }
}
