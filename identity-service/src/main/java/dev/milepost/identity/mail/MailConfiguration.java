package dev.milepost.identity.mail;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    RepeatedWork sendingMails(MailSweep sweep, MailProperties properties) {
        return new RepeatedWork("mails", properties.every(), sweep::run);
    }

    @Bean
    RepeatedWork forgettingAllowances(MailSweep sweep, MailProperties properties) {
        return new RepeatedWork("allowances of mails", properties.allowancePer(), sweep::forget);
    }
}
