package dev.milepost.identity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// A real SMTP server in this JVM, which the service under test sends its mails to.
@TestConfiguration(proxyBeanMethods = false)
class MailServer {

    private static final int PORT = freePort();
    private static final Mailbox MAILBOX = new Mailbox(PORT);

    @Bean
    Mailbox mailbox() {
        return MAILBOX;
    }

    @Bean
    DynamicPropertyRegistrar mailServerOfTests() {
        return properties -> {
            properties.add("milepost.identity.mail.host", () -> "127.0.0.1");
            properties.add("milepost.identity.mail.port", () -> PORT);
            properties.add("milepost.identity.mail.tls", () -> "none");
            properties.add("milepost.identity.mail.every", () -> "50ms");
            properties.add("milepost.identity.mail.first-retry", () -> "50ms");
        };
    }

    /// One that a server has just had, so that the mailbox can be closed and opened again at the same place.
    private static int freePort() {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        return port;
    }

    static ServerSetup at(int port) {
        return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    }
}
