package dev.milepost.kit.observe;

import io.netty.channel.epoll.Epoll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/// Says at start which Netty transport carries the connections: epoll, or nio where epoll is not to be had.
/// io_uring is not on the class path, because it has collapsed under a gateway's load elsewhere.
@AutoConfiguration
public class TransportAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TransportAutoConfiguration.class);

    @Bean
    ApplicationListener<ApplicationReadyEvent> transportReport() {
        return _ -> log.atInfo().addKeyValue("transport", transport()).log("Ready");
    }

    private static String transport() {
        return Epoll.isAvailable() ? "epoll" : "nio";
    }
}
