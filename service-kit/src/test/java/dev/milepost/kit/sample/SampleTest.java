package dev.milepost.kit.sample;

import dev.milepost.kit.test.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/// A [ServiceTest] of the sample service; all share one context.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.application.name=sample-service",
            "milepost.events.topic=milepost.tasks",
            "milepost.events.owner=task",
            "milepost.events.hears=milepost.goals,milepost.accounts",
            "milepost.events.retry.backoff=10ms",
            "milepost.events.relay.poll=100ms",
            "milepost.idempotency.forget-every=100ms",
            "milepost.security.public-paths=/open,/later",
            "milepost.web.request-timeout=2s",
            "milepost.web.long-paths=/internal/v1/user-data,/long,/v3/api-docs"
        })
@interface SampleTest {}
