package dev.milepost.credit.ledger;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    @Fallback
    DailyAllowance sameForEverybody(CreditProperties properties) {
        return _ -> Mono.just(properties.daily());
    }

    @Bean
    RepeatedWork provingTheLedger(LedgerAudit audit, CreditProperties properties) {
        return new RepeatedWork(
                "proof of the ledger", properties.ledger().verifyEvery(), audit::run);
    }
}
