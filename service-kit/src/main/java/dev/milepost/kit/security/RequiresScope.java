package dev.milepost.kit.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says which scope a token needs for an operation, or for all operations of a controller; of several, one is enough. A service with
/// an operation that needs a token and names no scope does not start.
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresScope {

    /// Whatever the method is.
    Scope[] value() default {};

    /// Of `GET`.
    Scope[] read() default {};

    /// Of every other method.
    Scope[] write() default {};
}
