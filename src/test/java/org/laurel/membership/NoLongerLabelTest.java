package org.laurel.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.laurel.kit.KitCast.UNTIL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.laurel.kit.KitCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing but a new award makes a school's label last longer. */
@LaurelTest
class NoLongerLabelTest {

    @Autowired Memberships memberships;
    @Autowired org.laurel.school.Schools schools;
    @Autowired List<RequestMappingHandlerMapping> addresses;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    @Test
    void the_database_refuses_a_later_last_day_and_takes_a_new_label() {
        clock.set(TestClock.START);
        var cast = new KitCast(db);
        cast.nothing();
        var school = cast.school("SE", "uhr", "Lundaskolan");
        var label = cast.label(school, UNTIL);
        assertThatThrownBy(
                        () ->
                                db.sql(
                                                "update label.label set valid_until = valid_until + 1 where code = ?")
                                        .param(label.value())
                                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a label is never made longer");
        db.sql("update label.label set valid_until = valid_until - 1 where code = ?")
                .param(label.value())
                .update();
        cast.label(school, UNTIL.plusYears(1));
        var membership = memberships.of(schools.get(school));
        assertThat(membership.labels()).hasSize(2);
        assertThat(membership.label().map(it -> Membership.until(it))).contains(UNTIL.minusDays(1));
    }

    @Test
    void only_the_module_of_labels_writes_their_days_and_no_address_asks_it_to() throws Exception {
        var writes = Pattern.compile("(?s)(insert into|update|copy) label\\.label\\b");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(
                            sources.filter(it -> it.toString().endsWith(".java"))
                                    .filter(it -> writes.matcher(read(it)).find())
                                    .map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "IncomingLabels.java", "Labels.java", "LabelsInBulk.java");
        }
        assertThat(
                        addresses.stream()
                                .flatMap(it -> it.getHandlerMethods().values().stream())
                                .map(it -> it.getBeanType().getPackageName()))
                .doesNotContain("org.laurel.label", "org.laurel.label.web");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
