package dev.milepost.kit.sample;

import dev.milepost.kit.account.HearsOfAccounts;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/// The service under test: it publishes as `task` and hears `milepost.goals` and `milepost.accounts`.
@SpringBootApplication
@Import(HearsOfAccounts.class)
class SampleApplication {}
