package org.laurel.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.laurel.settings.Settings;
import org.laurel.settings.SettingsInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** The settings of the application under test. */
class TestSettings implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return new Same();
    }

    /** A record, so that equal settings let test classes share one application. */
    private record Same() implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var database = TestDatabase.address();
            var settings =
                    Settings.forRun(
                            Map.of(
                                    "LAUREL_DATA", Path.of("target/test-data").toString(),
                                    "LAUREL_PORT", "0",
                                    "LAUREL_PATIENCE", "10s",
                                    "LAUREL_PUBLIC_URL", "http://localhost",
                                    "LAUREL_DATABASE_URL", database.url(),
                                    "LAUREL_DATABASE_USER", database.user(),
                                    "LAUREL_DATABASE_PASSWORD", database.password().value()));
            new SettingsInitializer(settings).initialize((GenericApplicationContext) context);
        }
    }
}
