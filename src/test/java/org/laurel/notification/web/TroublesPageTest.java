package org.laurel.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.laurel.job.Troubles;
import org.laurel.language.Language;
import org.laurel.notification.SettleTrouble;
import org.laurel.people.PersonId;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
class TroublesPageTest {

    @Autowired Troubles troubles;
    @Autowired SettleTrouble settleTrouble;

    @Test
    void only_an_administrator_settles_a_trouble() {
        troubles.report("rework", "school.search", "DataIntegrityViolationException");
        assertThat(settleTrouble.settle("rework", "school.search", somebody(Kind.CENTRAL_OFFICER)))
                .isEqualTo(new SettleTrouble.Outcome.NotFound());
        assertThat(troubles.open(9)).hasSize(1);

        assertThat(settleTrouble.settle("rework", "school.search", somebody(Kind.ADMINISTRATOR)))
                .isEqualTo(new SettleTrouble.Outcome.Settled());
        assertThat(troubles.open(9)).isEmpty();
    }

    private static SignedIn somebody(Kind kind) {
        return new SignedIn(
                new PersonId(UUID.randomUUID()),
                "Somebody",
                Language.BG,
                Set.of(new Role(kind, "")));
    }
}
