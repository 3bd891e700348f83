package dev.milepost.bench.credits;

import dev.milepost.bench.ProductionFlags;
import dev.milepost.bench.load.Bench;
import dev.milepost.bench.load.Tokens;
import dev.milepost.deploy.local.LocalDatabase;
import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import dev.milepost.deploy.local.SuiteOptions;
import dev.milepost.deploy.local.VerifyLedger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;

/// Debits of many people and of a single one, by 64 clients: while the service is killed again and again (CRED-1), and then beside
/// `pgbench`. Ends with 1 when a debit was lost or doubled, when a balance is not what its entries add up to,
/// or when a goal is missed.
public final class CreditsBench {

    private static final int DEBITS = 100_000;
    private static final int PEOPLE = 1_000;
    private static final int CLIENTS = 64;
    private static final int FREE_CREDITS = 15;
    private static final int PLENTY = 1_000_000;

    private static final int CRASHED = 1;
    private static final int CRASHED_HOT = 2_001;
    private static final int MEASURED = 3_001;
    private static final int MEASURED_HOT = 5_001;

    private CreditsBench() {}

    /// @param arguments how many debits are made while the service is killed; 0 measures the throughput alone
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        int debits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEBITS;
        Path repository = Path.of(System.getProperty("milepost.repository", "."));
        Path home = repository.resolve("deploy/bench/target/suite").toAbsolutePath();
        SuiteOptions options =
                SuiteOptions.isolated(repository, home)
                        .withServices(EnumSet.of(Service.CREDIT))
                        .withCaches()
                        .withDatabase(LocalDatabase.ROOMY)
                        .withFlags(ProductionFlags.all());
        boolean right;
        try (Tokens tokens = Tokens.trustedBy(options);
                Suite suite = Suite.startFresh(tokens.trusted(options))) {
            String token = tokens.ofService("bench-service", "credits:reserve");
            boolean exact = debits == 0 || crash(suite, token, debits);
            boolean full = debits == 0 || debits >= DEBITS;
            boolean fast = measure(suite, token, full, home.resolve("pgbench"));
            boolean sums = VerifyLedger.verify(suite.jdbcUrl(Service.CREDIT), System.out) == 0;
            right = exact && fast && sums;
        }
        System.exit(right ? 0 : 1);
    }

    /// Everybody has a few credits less than they are to spend.
    private static boolean crash(Suite suite, String token, int debits) {
        Accounts accounts = new Accounts(suite.jdbcUrl(Service.CREDIT));
        int hot = debits / 4;
        accounts.seed(CRASHED, PEOPLE, Math.max(1, debits / PEOPLE - FREE_CREDITS - 5));
        accounts.seed(CRASHED_HOT, 1, hot / 2);
        boolean uniform =
                new CrashRun(suite, token, "uniform", CRASHED, PEOPLE, debits)
                        .run(CLIENTS, accounts);
        boolean single =
                new CrashRun(suite, token, "hot", CRASHED_HOT, 1, hot).run(CLIENTS, accounts);
        return uniform && single;
    }

    private static boolean measure(Suite suite, String token, boolean full, Path scripts) {
        Accounts accounts = new Accounts(suite.jdbcUrl(Service.CREDIT));
        accounts.seed(MEASURED, PEOPLE, PLENTY);
        accounts.seed(MEASURED_HOT, 1, PLENTY);
        Duration warmUp = Duration.ofSeconds(full ? 120 : 5);
        Duration time = Duration.ofSeconds(full ? 20 : 5);
        try (Bench bench = new Bench(suite, _ -> token, Service.CREDIT)) {
            Throughput throughput = new Throughput(bench, scripts, warmUp, time);
            boolean uniform = throughput.compare("uniform", MEASURED, PEOPLE, CLIENTS, 0.60);
            boolean hot = throughput.compare("hot", MEASURED_HOT, 1, CLIENTS, 0.50);
            return uniform && hot;
        }
    }
}
