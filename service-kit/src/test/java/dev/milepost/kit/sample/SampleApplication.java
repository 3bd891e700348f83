package dev.milepost.kit.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service under test: it publishes as `task` and hears `milepost.goals`.
@SpringBootApplication
class SampleApplication {}
