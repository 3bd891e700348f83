package dev.milepost.identity;

import dev.milepost.kit.test.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/// A [ServiceTest] of identity-service; all share one context.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({
    Caller.class,
    ApiKeyCaller.class,
    MailServer.class,
    ConfiguredAdmin.class,
    Neighbours.class
})
@interface IdentityTest {}
