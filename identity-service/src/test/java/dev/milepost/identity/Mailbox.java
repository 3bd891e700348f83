package dev.milepost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// What people find in their mail.
class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("#token=([\\w-]+)");

    private final int port;
    private GreenMail server;

    Mailbox(int port) {
        this.port = port;
        this.server = opened(port);
    }

    /// The words of the latest mail with a subject.
    String await(String recipient, String subject) {
        return awaitAll(recipient, subject, 1).getLast();
    }

    /// The words of the mails with a subject, when there are so many.
    List<String> awaitAll(String recipient, String subject, int count) {
        Awaitility.await(subject + " for " + recipient)
                .atMost(PATIENCE)
                .until(() -> texts(recipient, subject).size() >= count);
        return texts(recipient, subject);
    }

    /// The token of the link in the latest mail with a subject.
    String awaitToken(String recipient, String subject) {
        Matcher token = TOKEN.matcher(await(recipient, subject));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    List<String> texts(String recipient, String subject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, recipient))
                .filter(message -> subject.equals(subject(message)))
                .map(Mailbox::text)
                .toList();
    }

    /// Nothing is taken while something is done.
    void closedWhile(Runnable action) {
        server.stop();
        try {
            action.run();
        } finally {
            server = opened(port);
        }
    }

    private static GreenMail opened(int port) {
        GreenMail server = new GreenMail(MailServer.at(port));
        server.start();
        return server;
    }

    private static boolean isTo(MimeMessage message, String recipient) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(recipient);
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
