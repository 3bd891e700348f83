package dev.milepost.deploy.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The suite on this machine: servers, then services; stopped the other way round. Servers that exist elsewhere, named
/// by `MILEPOST_DATABASE_HOST` and `MILEPOST_KAFKA_BROKERS`, are used and left alone.
public final class Suite implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int TRAINED_AT_A_TIME = 2;

    private final SuiteOptions options;
    private final Home home;
    private final Progress progress;
    private final Children children;
    private final @Nullable LocalPostgres postgres;
    private final @Nullable LocalKafka kafka;
    private final Databases databases;
    private final KafkaTopics topics;
    private final ServiceEnvironment environment;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private @Nullable RunLock lock;
    private volatile boolean closed;

    Suite(SuiteOptions options) {
        Map<String, String> given = options.environment();
        this.options = options;
        this.home = new Home(options.home());
        this.progress = new Progress(options.progress());
        this.children = new Children(home);
        String brokers = given.getOrDefault("MILEPOST_KAFKA_BROKERS", "");
        if (given.getOrDefault("MILEPOST_DATABASE_HOST", "").isBlank()) {
            this.postgres = new LocalPostgres(home, options.ports().database(), options.database());
            this.databases = Databases.local(options.ports().database());
        } else {
            this.postgres = null;
            this.databases = Databases.existing(given);
        }
        this.kafka = brokers.isBlank() ? new LocalKafka(home, options.ports(), children) : null;
        this.topics = new KafkaTopics(kafka == null ? brokers : kafka.address());
        this.environment =
                new ServiceEnvironment(
                        options, databases, topics.brokers(), new Secrets(home.secrets()));
    }

    /// Returns when everything is ready; when something fails, nothing is left running.
    public static Suite start(SuiteOptions options) {
        return started(options, false);
    }

    /// The same, without the data of earlier runs: it is deleted.
    public static Suite startFresh(SuiteOptions options) {
        return started(options, true);
    }

    private static Suite started(SuiteOptions options, boolean fresh) {
        Suite suite = new Suite(options);
        try {
            suite.start(fresh);
            return suite;
        } catch (RuntimeException failed) {
            suite.close();
            throw failed;
        }
    }

    void start(boolean fresh) {
        lock = RunLock.take(home);
        new LeftOvers(home, progress).stop();
        if (fresh) {
            progress.step("Deleting all data in " + home.data());
            home.deleteData();
        }
        options.services()
                .forEach(service ->
                        Ports.requireFree(
                                options.ports().of(service),
                                service.module(),
                                service.portVariable()));
        List<Program> programs = new ArrayList<>();
        Together.run(List.of(this::startDatabases, this::startTopics, () -> unpackInto(programs)));
        trainMissing(programs);
        startServices(programs);
    }

    public URI url(Service service) {
        return process(service).url();
    }

    public String brokers() {
        return topics.brokers();
    }

    /// The JDBC address of a service's database, user and password included.
    public String jdbcUrl(Service service) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                .formatted(
                        databases.host(),
                        databases.port(),
                        service.database(),
                        databases.user(),
                        databases.password());
    }

    /// The JDBC address of a service's database for the superuser of the server that was started here.
    public String superuserJdbcUrl(Service service) {
        return databases.superuserJdbcUrl(service);
    }

    /// The ids of the processes that were started here, by the names of their logs.
    public Map<String, Long> processIds() {
        Map<String, Long> ids = new LinkedHashMap<>();
        children.alive().forEach(child -> ids.put(child.name(), child.handle().pid()));
        Postmaster.of(LocalPostgres.dataDirectory(home))
                .ifPresent(postmaster -> ids.put(LocalPostgres.NAME, postmaster.pid()));
        return ids;
    }

    public Path logs() {
        return home.logs();
    }

    /// Stops a service in order and starts it with these additions to its environment.
    public void restart(Service service, Map<String, String> extra) {
        process(service).stop();
        start(service, extra);
    }

    /// Starts a service that is not running and waits until it is ready.
    public void start(Service service, Map<String, String> extra) {
        ServiceProcess process = process(service);
        process.start(environment.of(service, extra));
        process.awaitReady();
    }

    public void stop(Service service) {
        process(service).stop();
    }

    public void kill9(Service service) {
        process(service).kill9();
    }

    public boolean isReady(Service service) {
        return process(service).isReady();
    }

    public void stopKafka() {
        Objects.requireNonNull(kafka, "the broker is not ours").stop();
    }

    public void startKafka() {
        Objects.requireNonNull(kafka, "the broker is not ours").start();
    }

    public void stopPostgres() {
        Objects.requireNonNull(postgres, "the database is not ours").stop();
    }

    public void startPostgres() {
        Objects.requireNonNull(postgres, "the database is not ours").start();
    }

    /// Whether everything is being stopped, or was.
    boolean isClosed() {
        return closed;
    }

    /// Everything that runs in processes of its own at this moment.
    List<Child> running() {
        return children.alive();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        children.close();
        if (lock != null) {
            stopAll();
            lock.close();
            progress.step("Stopped");
        }
        http.close();
    }

    private void stopAll() {
        stopServices("Stopping the gateway", service -> !service.ownsData());
        stopServices("Stopping the services", Service::ownsData);
        if (kafka != null) {
            progress.step("Stopping Kafka");
            kafka.stop();
        }
        children.stopAll();
        if (postgres != null) {
            progress.step("Stopping PostgreSQL");
            postgres.stop();
        }
    }

    private void stopServices(String what, Predicate<Service> wanted) {
        List<ServiceProcess> chosen =
                services.values().stream()
                        .filter(process -> wanted.test(process.service()))
                        .filter(process -> process.process() != null)
                        .toList();
        if (!chosen.isEmpty()) {
            progress.step(what);
            Together.run(chosen.stream().<Runnable>map(process -> process::stop).toList());
        }
    }

    private void startDatabases() {
        if (postgres != null) {
            postgres.start();
            databases.createOwner();
        }
        databases.createMissing();
        progress.step(
                "PostgreSQL is ready on %s:%d, with %d databases%s"
                        .formatted(
                                databases.host(),
                                databases.port(),
                                Databases.names().size(),
                                postgres == null ? " (not started here)" : ""));
    }

    private void startTopics() {
        if (kafka != null) {
            kafka.start();
        }
        int made = topics.createMissing();
        progress.step(
                "Kafka is ready on %s, with %d topics%s%s"
                        .formatted(
                                topics.brokers(),
                                KafkaTopics.all().size(),
                                made > 0 ? ", %d of them new".formatted(made) : "",
                                kafka == null ? " (not started here)" : ""));
    }

    private void unpackInto(List<Program> programs) {
        for (Service service : sorted()) {
            ServiceJar jar = ServiceJar.in(options.repository(), service);
            programs.add(Program.unpacked(home, jar, children));
        }
        if (!programs.isEmpty()) {
            progress.step("%d services are unpacked".formatted(programs.size()));
        }
    }

    private void trainMissing(List<Program> programs) {
        if (!options.cached()) {
            return;
        }
        List<Runnable> trainings =
                programs.stream()
                        .filter(program -> !program.isCached())
                        .<Runnable>map(program -> () -> train(program))
                        .toList();
        if (!trainings.isEmpty()) {
            progress.step("Training start-up caches, once for each build (a minute or two)");
            Together.run(trainings, TRAINED_AT_A_TIME);
        }
    }

    private void train(Program program) {
        Service service = program.service();
        try {
            boolean trained = program.train(home, children, environment.of(service, Map.of()));
            progress.step(
                    trained
                            ? service.module() + " has a start-up cache"
                            : "%s starts without a cache; why stands in %s"
                                    .formatted(
                                            service.module(),
                                            home.log(service.module() + "-training")));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted", interrupted);
        }
    }

    private void startServices(List<Program> programs) {
        for (Program program : programs) {
            Service service = program.service();
            ServiceProcess process =
                    new ServiceProcess(
                            service,
                            options.ports().of(service),
                            program.command(home, options.cached(), options.flags()),
                            children,
                            http);
            services.put(service, process);
            process.start(environment.of(service, Map.of()));
        }
        Together.run(
                services.values().stream()
                        .<Runnable>map(process -> () -> awaitReady(process))
                        .toList());
        reportMemory();
    }

    private void awaitReady(ServiceProcess process) {
        process.awaitReady();
        progress.step("%s is ready on %s".formatted(process.service().module(), process.url()));
    }

    private void reportMemory() {
        List<Child> running =
                services.values().stream()
                        .map(ServiceProcess::process)
                        .filter(Objects::nonNull)
                        .toList();
        Memory.residentBytes(running)
                .ifPresent(bytes ->
                        progress.step(
                                String.format(
                                        Locale.ROOT,
                                        "%d services run in %.2f GB of memory",
                                        running.size(),
                                        bytes / 1e9)));
    }

    private ServiceProcess process(Service service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalArgumentException(service.module() + " is not part of this suite");
        }
        return process;
    }

    private List<Service> sorted() {
        return options.services().stream().sorted().toList();
    }
}
