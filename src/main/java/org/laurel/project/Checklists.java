package org.laurel.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.laurel.country.Countries;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Edition.Holder;
import org.laurel.scheme.Editions;
import org.springframework.stereotype.Component;

/** The checklists a member can plan with: those of the editions in force in the own country. */
@Component
public class Checklists {

    private final Editions editions;
    private final Countries countries;
    private final Clock clock;

    Checklists(Editions editions, Countries countries, Clock clock) {
        this.editions = editions;
        this.countries = countries;
        this.clock = clock;
    }

    public List<Edition> of(Member member) {
        var zone = countries.get(member.country()).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return editions.schemes().stream()
                .flatMap(it -> editions.inForce(it, member.country().value(), today).stream())
                .filter(it -> it.holder() == Holder.TEACHER_IN_PROJECT)
                .toList();
    }

    boolean hold(Member member, LineKey key) {
        return of(member).stream().flatMap(it -> keys(it).stream()).anyMatch(key::equals);
    }

    /** The lines of an edition's checklist, in its order. */
    public static List<LineKey> keys(Edition edition) {
        return edition.rubric().criteria().stream()
                .flatMap(
                        criterion ->
                                criterion.checklist().stream()
                                        .map(
                                                line ->
                                                        new LineKey(
                                                                edition.id().scheme(),
                                                                criterion.key(),
                                                                line)))
                .toList();
    }
}
