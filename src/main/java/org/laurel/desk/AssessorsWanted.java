package org.laurel.desk;

import java.util.List;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.springframework.stereotype.Component;

/** How many assessors a country wants for each application; where none is named, one is enough. */
@Component
class AssessorsWanted {

    /** What one country says in one edition. */
    record InCountry(EditionId edition, String country, int assessors) {}

    private final Editions editions;

    AssessorsWanted(Editions editions) {
        this.editions = editions;
    }

    List<InCountry> moreThanOne() {
        return editions.schemes().stream()
                .flatMap(it -> editions.all(it).stream())
                .flatMap(
                        it ->
                                it.overlays().values().stream()
                                        .filter(overlay -> overlay.assessorsPerApplication() > 1)
                                        .map(
                                                overlay ->
                                                        new InCountry(
                                                                it.id(),
                                                                overlay.country(),
                                                                overlay.assessorsPerApplication())))
                .toList();
    }
}
