package org.laurel.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.WriteAnswer;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.laurel.writing.Answers;
import org.laurel.writing.Change;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All that stands in the way is said before somebody presses the button. */
@LaurelTest
class CheckPagesTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired People people;
    @Autowired Answers answers;
    @Autowired WriteAnswer writeAnswer;
    @Autowired TestClock clock;

    SignedIn boris;

    @BeforeEach
    void a_partner() {
        clock.set(TestClock.START);
        cast.publish();
        boris = cast.teacher("BG");
    }

    @Test
    void where_nothing_is_in_the_way_there_is_the_button() {
        var elin = cast.teacher("SE");
        var page = check(elin, cast.complete(elin, cast.project(elin, boris)));
        assertThat(page).contains("/submission").doesNotContain("ds-error-summary");
    }

    @Test
    void gaps_and_requirements_stand_in_one_summary_and_the_button_waits() {
        var elin = cast.teacher("SE");
        var id = cast.complete(elin, cast.project(elin, boris));
        write(id, "my-own-contribution", "", elin);
        write(id, "contributed", "no", elin);
        assertThat(check(elin, id))
                .contains("2 things stand in the way", "#requirement-contributed")
                .contains("id=\"requirement-contributed\"")
                .doesNotContain("/submission");
    }

    @Test
    void when_no_round_takes_it_that_is_said_and_the_button_waits() {
        var mila = cast.teacher("RS");
        var late = cast.complete(mila, cast.project(mila, boris));
        clock.set(Instant.parse("2027-07-15T10:00:00Z"));
        assertThat(check(mila, late)).contains("role=\"alert\"").doesNotContain("/submission");
    }

    private void write(ApplicationId id, String question, String text, SignedIn by) {
        var version = answers.of(id.form()).get(question).version();
        writeAnswer.write(
                id, question, new Change(UUID.randomUUID(), version, text, List.of()), by.id());
    }

    private String check(SignedIn who, ApplicationId id) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(who.id()).email(), PeopleForTests.PASSWORD);
        return visitor.get("/applications/" + id + "/check").body();
    }
}
