package org.laurel.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.laurel.testing.TestDatabase;
import org.slf4j.LoggerFactory;

class StackTest {

    @Test
    void says_what_happened_and_where_down_to_the_first_cause() {
        var cause = new IllegalStateException("No such state");
        assertThat(written(new RuntimeException("around it", cause)))
                .contains(
                        "java.lang.RuntimeException: around it",
                        "\tat org.laurel.fault.StackTest.",
                        "Caused by: java.lang.IllegalStateException: No such state");
    }

    @Test
    void keeps_what_was_typed_to_itself() {
        assertThat(written(catchThrowable(() -> Integer.parseInt("Elina Korhonen"))))
                .contains("NumberFormatException", "StackTest")
                .doesNotContain("Elina");
        var wrapped = catchThrowable(() -> Integer.parseInt("Elina Korhonen"));
        assertThat(written(new IllegalStateException(wrapped))).doesNotContain("Elina");
    }

    @Test
    void names_files_and_nothing_that_is_null() {
        assertThat(written(catchThrowable(() -> Files.size(Path.of("no/such/file")))))
                .contains("NoSuchFileException: no/such/file");
        var nothing = new String[1];
        assertThat(written(catchThrowable(() -> nothing[0].length()))).contains("because");
    }

    @Test
    void names_tables_and_constraints_but_no_rows() {
        var db = TestDatabase.jdbcClient();
        db.sql("create table pet (name text constraint each_pet_has_its_name primary key)")
                .update();
        db.sql("insert into pet values ('Musti')").update();
        assertThat(
                        written(
                                catchThrowable(
                                        () -> db.sql("insert into pet values ('Musti')").update())))
                .contains("23505", "each_pet_has_its_name")
                .doesNotContain("Musti");
        assertThat(written(catchThrowable(() -> db.sql("select 'Musti'::int").query().singleRow())))
                .contains("22P02")
                .doesNotContain("Musti");
        assertThat(written(catchThrowable(() -> db.sql("select * from pets").query().listOfRows())))
                .contains("42P01", "\"pets\" does not exist");
    }

    private static String written(Throwable thrown) {
        var logger = (Logger) LoggerFactory.getLogger(StackTest.class);
        return new Stack()
                .convert(new LoggingEvent("", logger, Level.ERROR, "", thrown, new Object[0]));
    }
}
