package org.laurel.desk.web;

import java.util.EnumSet;
import java.util.Set;
import org.laurel.desk.CountryApplications;
import org.laurel.desk.DeskPermissions;
import org.laurel.desk.Search;
import org.laurel.desk.Sort;
import org.laurel.desk.Stage;
import org.laurel.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes a search of what an address asks for; what is not the officer's does not exist. */
@Component
class Searches {

    /** Asks for every stage, those included that need nothing any more. */
    static final String ALL = "all";

    private final DeskPermissions permissions;
    private final CountryApplications applications;

    Searches(DeskPermissions permissions, CountryApplications applications) {
        this.permissions = permissions;
        this.applications = applications;
    }

    Search of(ListAddress asked, SignedIn officer) {
        var organisations =
                permissions
                        .listed(officer, asked.organisation())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return applications.fitting(
                new Search(
                        officer.id(),
                        organisations,
                        stages(asked.state()),
                        asked.q(),
                        sort(asked.sort())));
    }

    private static Set<Stage> stages(String state) {
        return switch (state) {
            case "" -> Stage.OPEN;
            case ALL -> EnumSet.allOf(Stage.class);
            default -> Set.of(Stage.of(state).orElseThrow(Searches::unreadable));
        };
    }

    private static Sort sort(String sort) {
        return sort.isEmpty() ? Sort.SUBMITTED : Sort.of(sort).orElseThrow(Searches::unreadable);
    }

    static ResponseStatusException unreadable() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
