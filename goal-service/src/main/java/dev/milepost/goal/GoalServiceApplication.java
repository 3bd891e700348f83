package dev.milepost.goal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class GoalServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GoalServiceApplication.class, arguments);
    }
}
