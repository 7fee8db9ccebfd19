package org.laurel.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.people.PersonId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.writing.WriteTogether.Around;
import org.laurel.writing.WriteTogether.Writing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class WriteTogetherTest {

    @Autowired WriteTogether writeTogether;
    @Autowired SaveAnswer saveAnswer;
    @Autowired Answers answers;
    @Autowired Presences presences;
    @Autowired LabelCast cast;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    final FormId form = new FormId(UUID.randomUUID());
    PersonId ada;
    PersonId bo;

    @BeforeEach
    void two_people_with_one_form() {
        clock.set(TestClock.START);
        answers.open(form, List.of("one", "two"));
        ada = cast.somebody("Ada").id();
        bo = cast.somebody("Bo").id();
    }

    @Test
    void the_others_are_shown_where_they_write_for_ten_seconds() {
        assertThat(around(ada, "one").writers()).isEmpty();
        assertThat(around(bo, "two").writers()).containsExactly(new Writing("one", name(ada)));
        assertThat(around(ada, "two").writers()).containsExactly(new Writing("two", name(bo)));
        assertThat(around(bo, null).writers()).containsExactly(new Writing("two", name(ada)));
        clock.advance(Duration.ofSeconds(10));
        assertThat(around(bo, null).writers()).isEmpty();
    }

    @Test
    void whoever_writes_in_no_box_or_in_an_unknown_one_is_not_shown() {
        around(ada, null);
        around(ada, "unknown");
        assertThat(around(bo, null).writers()).isEmpty();
    }

    @Test
    void another_form_shows_nobody_of_this_one() {
        around(ada, "one");
        var other = new FormId(UUID.randomUUID());
        answers.open(other, List.of("one"));
        assertThat(writeTogether.share(other, bo, "one", Map.of()).writers()).isEmpty();
    }

    @Test
    void
            answers_come_only_where_they_are_newer_than_known_with_who_wrote_and_what_is_in_conflict() {
        save(bo, "one", 0, "a b c");
        save(bo, "one", 1, "a B c");
        save(ada, "one", 1, "a x c");
        save(ada, "two", 0, "hers");
        var around = writeTogether.share(form, ada, null, Map.of("one", 1, "two", 1));
        assertThat(around.answers()).hasSize(1);
        var newer = around.answers().getFirst();
        assertThat(newer.by()).isEqualTo(name(bo));
        assertThat(newer.answer()).isEqualTo(answers.of(form).get("one"));
        assertThat(newer.answer().conflicts())
                .extracting(Answer.Side::here, Answer.Side::there)
                .containsExactly(tuple("B", "x"));
        assertThat(writeTogether.share(form, ada, null, Map.of("one", 2)).answers()).isEmpty();
        assertThat(writeTogether.share(form, ada, null, Map.of("two", 0)).answers())
                .extracting(it -> it.answer().text())
                .containsExactly("hers");
    }

    @Test
    void who_was_writing_is_forgotten() {
        around(ada, "one");
        presences.forget(clock.instant().plusSeconds(1));
        assertThat(
                        db.sql("select count(*) from writing.presence where form = ?")
                                .param(form.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private Around around(PersonId who, @Nullable String question) {
        return writeTogether.share(form, who, question, Map.of());
    }

    private void save(PersonId by, String question, int base, String text) {
        saveAnswer.save(form, question, new Change(UUID.randomUUID(), base, text, List.of()), by);
    }

    private String name(PersonId who) {
        return db.sql("select name from people.shown_person where id = ?")
                .param(who.value())
                .query(String.class)
                .single();
    }
}
