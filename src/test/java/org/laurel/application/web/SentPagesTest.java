package org.laurel.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.WriteAnswer;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Item;
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

/** Whose application it is reads each time what was handed in then, whatever came later. */
@LaurelTest
class SentPagesTest {

    private static final String QUESTION = "my-own-contribution";
    private static final String LATER = "What I wrote after I had sent it.";

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired People people;
    @Autowired Answers answers;
    @Autowired WriteAnswer writeAnswer;
    @Autowired Evidence evidence;
    @Autowired TestClock clock;

    SignedIn elin;
    ApplicationId id;
    Visitor visitor;
    String sent;

    @BeforeEach
    void an_application_is_sent() {
        clock.set(TestClock.START);
        elin = cast.teacher("SE");
        id = cast.complete(elin, cast.project(elin, cast.teacher("BG")));
        sent = answers.of(id.form()).get(QUESTION).text();
        visitor = new Visitor(port);
        visitor.signIn(people.get(elin.id()).email(), PeopleForTests.PASSWORD);
    }

    @Test
    void as_long_as_nothing_was_sent_there_is_nothing_to_read() {
        assertThat(visitor.get(at("/sent")).statusCode()).isEqualTo(404);
        assertThat(visitor.get(at("")).body()).doesNotContain(at("/sent"));
    }

    @Test
    void what_was_sent_is_read_with_its_evidence_while_it_waits_and_after_it_was_withdrawn() {
        cast.submit(id, elin);
        assertThat(visitor.get(at("")).body()).contains(at("/sent"));
        var piece = evidence.of(id.form()).getFirst();
        assertThat(visitor.get(at("/sent")).body())
                .contains(sent, shown(piece), "You sent this on");
        assertThat(visitor.get(at("/withdrawal")).body())
                .contains("Nobody will assess it", "Yes, withdraw it");
        assertThat(visitor.post(at("/withdrawal")).statusCode()).isEqualTo(302);
        assertThat(visitor.get(at("/withdrawal")).headers().firstValue("Location"))
                .contains(at(""));
        assertThat(visitor.get(at("")).body()).contains(at("/sent"));
        assertThat(visitor.get(at("/sent")).body()).contains(sent, shown(piece));
    }

    @Test
    void each_time_it_was_sent_can_be_read_and_nothing_later_stands_in_an_earlier_one() {
        cast.submit(id, elin);
        var piece = evidence.of(id.form()).getFirst();
        visitor.get(at(""));
        assertThat(visitor.post(at("/taking-back")).statusCode()).isEqualTo(302);
        assertThat(visitor.get(at("/sent")).body()).contains(sent);
        var version = answers.of(id.form()).get(QUESTION).version();
        writeAnswer.write(
                id, QUESTION, new Change(UUID.randomUUID(), version, LATER, List.of()), elin.id());
        cast.submit(id, elin);
        assertThat(visitor.get(at("/sent")).body())
                .contains(LATER, at("/sent/1"))
                .doesNotContain(sent);
        assertThat(visitor.get(at("/sent/1")).body())
                .contains(sent, shown(piece), at("/sent/2"))
                .doesNotContain(LATER);
        assertThat(visitor.get(at("/sent/3")).statusCode()).isEqualTo(404);
    }

    @Test
    void it_is_nobody_elses_to_read() {
        cast.submit(id, elin);
        var other = new Visitor(port);
        other.signIn(people.get(cast.teacher("BG").id()).email(), PeopleForTests.PASSWORD);
        assertThat(other.get(at("/sent")).statusCode()).isEqualTo(404);
        assertThat(other.get(at("/sent/1")).statusCode()).isEqualTo(404);
    }

    private static String shown(Item piece) {
        return switch (piece) {
            case Item.Link link -> link.address();
            case Item.File file -> file.name();
        };
    }

    private String at(String rest) {
        return "/applications/" + id + rest;
    }
}
