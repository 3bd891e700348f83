package dev.milepost.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test against the whole suite, which starts once for all of them and is stopped after the last. Its constructor may
/// ask for the [dev.milepost.deploy.local.Suite].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningSuite.class)
@interface EndToEnd {}
