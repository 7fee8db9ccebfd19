package org.laurel.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case written beside a scheme is a test; whoever changes the rules changes those files, not
 * this class.
 */
class SchemeCasesTest {

    static final SchemeFiles SCHEMES = SchemeFiles.in(Path.of("schemes"));

    @TestFactory
    Stream<DynamicTest> cases() {
        return SCHEMES.schemes().stream()
                .flatMap(
                        scheme -> {
                            var editions = SCHEMES.timeline(scheme);
                            return cases(scheme).stream()
                                    .map(
                                            it ->
                                                    DynamicTest.dynamicTest(
                                                            it.sentence(),
                                                            () ->
                                                                    assertThat(it.run(editions))
                                                                            .isEmpty()));
                        });
    }

    @Test
    void every_scheme_has_cases() {
        assertThat(SCHEMES.schemes()).isNotEmpty();
        assertThat(SCHEMES.schemes()).allSatisfy(it -> assertThat(cases(it)).isNotEmpty());
    }

    static List<Case> cases(String scheme) {
        return SCHEMES.cases(scheme).orElse(List.of());
    }
}
