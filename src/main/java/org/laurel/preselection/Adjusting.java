package org.laurel.preselection;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.laurel.people.SignedIn;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.school.Staff;
import org.springframework.stereotype.Component;

/** What corrections and exceptions have in common: by whom, for which school, and until when. */
@Component
public class Adjusting {

    /** Why nothing can be adjusted. */
    public enum Refusal {
        NO_SUCH_ROUND,
        NO_SUCH_SCHOOL,
        SCREENED,
        OTHER_ORGANISATION,
        OWN_SCHOOL;

        /** The word used in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final EuropeanRounds rounds;
    private final Schools schools;
    private final Staff staff;
    private final PreselectionPermissions permissions;
    private final Clock clock;

    Adjusting(
            EuropeanRounds rounds,
            Schools schools,
            Staff staff,
            PreselectionPermissions permissions,
            Clock clock) {
        this.rounds = rounds;
        this.schools = schools;
        this.staff = staff;
        this.permissions = permissions;
        this.clock = clock;
    }

    public Optional<Refusal> refusal(RoundId id, SchoolId school, SignedIn officer) {
        var round = rounds.find(id);
        var found = schools.standing(school).filter(it -> it.id().equals(school));
        if (round.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_ROUND);
        }
        if (found.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_SCHOOL);
        }
        var reason = permissions.againstAdjusting(officer, found.get(), staff.of(officer.id()));
        if (reason.isPresent()) {
            return Optional.of(
                    switch (reason.get()) {
                        case OTHER_ORGANISATION -> Refusal.OTHER_ORGANISATION;
                        case OWN_SCHOOL -> Refusal.OWN_SCHOOL;
                    });
        }
        return round.get().screened(clock.instant())
                ? Optional.of(Refusal.SCREENED)
                : Optional.empty();
    }
}
