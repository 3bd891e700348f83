package dev.milepost.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@SampleTest
@DisplayName("A database of an older version follows a newer one, whose kit has new tables")
class UpgradeIT {

    private static final String SCHEMA = "upgraded";
    private static final String OLDEST = "V0001__keep_events_with_their_change.sql";

    @TempDir Path older;

    @Autowired private Flyway flyway;
    @Autowired private DatabaseClient database;

    @AfterEach
    void drop() {
        database.sql("DROP SCHEMA " + SCHEMA + " CASCADE").then().block();
    }

    @Test
    void whatTheKitAddsComesAfterWhatTheServiceHad() throws IOException {
        Files.writeString(
                older.resolve("V0100__what_a_service_has.sql"), "CREATE TABLE things (id uuid)");
        try (InputStream kit =
                Objects.requireNonNull(getClass().getResourceAsStream("/db/kit/" + OLDEST))) {
            Files.copy(kit, older.resolve(OLDEST));
        }
        migrate("filesystem:" + older);
        assertThat(tables()).isEqualTo(4);
        Files.delete(older.resolve(OLDEST));
        migrate("filesystem:" + older, "classpath:db/kit");
        assertThat(tables()).isGreaterThan(4);
    }

    private void migrate(String... locations) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations(locations)
                .load()
                .migrate();
    }

    private long tables() {
        return Objects.requireNonNull(
                database.sql(
                                "SELECT count(*) AS tables FROM information_schema.tables WHERE table_schema = '"
                                        + SCHEMA
                                        + "' AND table_name <> 'flyway_schema_history'")
                        .map(row -> row.get("tables", Long.class))
                        .one()
                        .block());
    }
}
