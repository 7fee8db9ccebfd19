package org.laurel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.laurel.people.PeopleForTests;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever library writes an error of the database into the log, no row stands in it. */
@LaurelTest
class NothingTypedInErrorsTest {

    @Autowired PeopleForTests people;
    @Autowired JdbcClient db;

    @Test
    void an_error_of_the_database_names_the_constraint_and_repeats_no_address() {
        people.joined("Zdravka");
        var refused =
                catchThrowable(
                        () ->
                                db.sql(
                                                """
                                                insert into people.person (id, email, name, language, joined_at)
                                                values (?, ?, 'Somebody', 'bg', now())
                                                """)
                                        .params(UUID.randomUUID(), "zdravka@school.example")
                                        .update());
        assertThat(refused)
                .isInstanceOf(DuplicateKeyException.class)
                .rootCause()
                .hasMessageContaining("an_address_belongs_to_one_person");
        for (var it = refused; it != null; it = it.getCause()) {
            assertThat(it.toString()).doesNotContainIgnoringCase("zdravka@school.example");
        }
    }
}
