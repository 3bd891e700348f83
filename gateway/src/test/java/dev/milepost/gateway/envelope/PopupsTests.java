package dev.milepost.gateway.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.gateway.envelope.EnvelopeProperties.Popup;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

@DisplayName("API-3: popups")
class PopupsTests {

    /// Of SweetAlert2.
    private static final Set<String> ICONS =
            Set.of("success", "error", "warning", "info", "question");

    private static final EnvelopeProperties DATA = read();

    private final Popups popups = new Popups(DATA);

    @Test
    void everyChangeHasOneOrIsSilentByIntent() {
        List<String> all = WriteOperations.all();
        assertThat(all).hasSizeGreaterThan(50);
        assertThat(all)
                .as("add what is missing to popups.yaml")
                .allSatisfy(operation ->
                        assertThat(isSilent(operation) || popup(operation) != null)
                                .as(operation)
                                .isTrue());
    }

    @Test
    void nothingIsSilentAndToldOf() {
        assertThat(DATA.silent()).allSatisfy(operation -> assertThat(popup(operation)).isNull());
    }

    @Test
    void whatIsSaidIsWhatAPopupTakes() {
        assertThat(DATA.popups())
                .extracting(Popup::code)
                .doesNotHaveDuplicates()
                .contains(
                        "TASK_CREATED",
                        "TASK_UPDATED",
                        "TASK_COMPLETED",
                        "TASK_INCOMPLETE",
                        "TASK_DELETED");
        assertThat(DATA.popups())
                .allSatisfy(popup -> {
                    assertThat(popup.code()).matches("[A-Z]+(_[A-Z]+)*");
                    assertThat(popup.title()).isNotBlank();
                    assertThat(popup.icon()).isIn(ICONS);
                    assertThat(popup.timer()).isPositive();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/tasks, TASK_CREATED",
        "PATCH /api/v1/tasks/7, TASK_UPDATED",
        "PUT /api/v1/tasks/7, TASK_UPDATED",
        "PATCH /api/v1/tasks/7/complete, TASK_COMPLETED",
        "POST /api/v1/tasks/7/force-complete, TASK_COMPLETED",
        "PATCH /api/v1/tasks/7/incomplete, TASK_INCOMPLETE",
        "DELETE /api/v1/tasks/7, TASK_DELETED",
        "POST /api/v1/tasks/bulk, TASKS_CHANGED",
        "GET /api/v1/tasks/7,",
        "POST /api/v1/elsewhere,"
    })
    void theOperationDecides(String operation, @Nullable String code) {
        Popup popup = popup(operation);
        assertThat(popup == null ? null : popup.code()).isEqualTo(code);
    }

    private boolean isSilent(String operation) {
        return DATA.silent().contains(operation);
    }

    private @Nullable Popup popup(String operation) {
        String[] parts = operation.split(" ", -1);
        return popups.of(HttpMethod.valueOf(parts[0]), PathContainer.parsePath(parts[1]));
    }

    private static EnvelopeProperties read() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        for (String file : List.of("popups.yaml", "application.yaml")) {
            try {
                new YamlPropertySourceLoader()
                        .load(file, new ClassPathResource(file))
                        .forEach(environment.getPropertySources()::addLast);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
        return Objects.requireNonNull(
                Binder.get(environment)
                        .bind("milepost.gateway.envelope", EnvelopeProperties.class)
                        .orElse(null));
    }
}
