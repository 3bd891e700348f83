package dev.milepost.identity.mail.smtp;

import dev.milepost.identity.mail.Letter;
import dev.milepost.identity.mail.MailProperties;
import dev.milepost.identity.mail.MailProperties.Tls;
import dev.milepost.identity.mail.Postbox;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Hands mails to an SMTP server. Jakarta Mail waits for the server, so it does that on threads of its own; a server that does
/// not answer holds them and nothing else.
final class SmtpPostbox implements Postbox, DisposableBean {

    private static final int THREADS = 2;
    private static final int QUEUE = 100;

    private final Scheduler waiting = Schedulers.newBoundedElastic(THREADS, QUEUE, "mails");
    private final JavaMailSender smtp;
    private final String from;

    SmtpPostbox(MailProperties properties) {
        this.smtp = server(properties);
        this.from = properties.from();
    }

    @Override
    public Mono<Void> send(Letter letter) {
        return Mono.<Void>fromRunnable(() -> smtp.send(message(letter))).subscribeOn(waiting);
    }

    private SimpleMailMessage message(Letter letter) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.to());
        message.setSubject(letter.subject());
        message.setText(letter.text());
        return message;
    }

    private static JavaMailSender server(MailProperties properties) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(properties.host());
        server.setPort(properties.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!properties.username().isEmpty()) {
            server.setUsername(properties.username());
            server.setPassword(properties.password());
        }
        server.setJavaMailProperties(settings(properties));
        return server;
    }

    private static Properties settings(MailProperties properties) {
        String timeout = Long.toString(properties.timeout().toMillis());
        Properties settings = new Properties();
        set(settings, "auth", !properties.username().isEmpty());
        set(settings, "ssl.checkserveridentity", true);
        set(settings, "starttls.enable", properties.tls() == Tls.STARTTLS);
        set(settings, "starttls.required", properties.tls() == Tls.STARTTLS);
        set(settings, "ssl.enable", properties.tls() == Tls.IMPLICIT);
        settings.setProperty("mail.smtp.connectiontimeout", timeout);
        settings.setProperty("mail.smtp.timeout", timeout);
        settings.setProperty("mail.smtp.writetimeout", timeout);
        return settings;
    }

    private static void set(Properties settings, String name, boolean value) {
        settings.setProperty("mail.smtp." + name, Boolean.toString(value));
    }

    @Override
    public void destroy() {
        waiting.dispose();
    }
}
