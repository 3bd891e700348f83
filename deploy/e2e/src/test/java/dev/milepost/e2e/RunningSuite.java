package dev.milepost.e2e;

import dev.milepost.deploy.local.Suite;
import dev.milepost.deploy.local.SuiteOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one suite that runs for all of them; JUnit closes it at the end.
final class RunningSuite implements ParameterResolver {

    private static final Namespace PLACE = Namespace.create(RunningSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(PLACE)
                .computeIfAbsent(Suite.class, _ -> started(), Suite.class);
    }

    private static Suite started() {
        Path repository = Path.of(System.getProperty("milepost.repository"));
        Path home = Path.of(System.getProperty("milepost.home"));
        return Suite.startFresh(SuiteOptions.isolated(repository, home));
    }
}
