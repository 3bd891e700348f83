package dev.milepost.identity.mail.smtp;

import dev.milepost.identity.mail.MailIsOff;
import dev.milepost.identity.mail.MailProperties;
import dev.milepost.identity.mail.Postbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import reactor.core.publisher.Mono;

/// Chooses where mails go: to the SMTP server, when there is one; else to the log in the profile `development`, and nowhere in any
/// other, because whoever reads a log could take accounts over.
@Configuration(proxyBeanMethods = false)
class PostboxConfiguration {

    private static final Logger log = LoggerFactory.getLogger(PostboxConfiguration.class);

    @Bean
    Postbox postbox(MailProperties properties, Environment environment) {
        if (!properties.host().isEmpty()) {
            return new SmtpPostbox(properties);
        }
        if (environment.acceptsProfiles(Profiles.of("development"))) {
            log.atInfo().log("Mail is off: links are logged, because the profile is development");
            return new LoggedPostbox();
        }
        log.atWarn()
                .log(
                        "Mail is off, because MILEPOST_SMTP_HOST is not set: nobody can verify an address or reset a password");
        return _ -> Mono.error(new MailIsOff());
    }
}
