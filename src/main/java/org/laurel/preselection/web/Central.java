package org.laurel.preselection.web;

import java.util.List;
import org.laurel.language.Language;
import org.laurel.people.SignedIn;
import org.laurel.preselection.PreselectionPermissions;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Editions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets central officers in; for everybody else their pages are not there. */
@Component
class Central {

    private final PreselectionPermissions permissions;
    private final Editions editions;

    Central(PreselectionPermissions permissions, Editions editions) {
        this.permissions = permissions;
        this.editions = editions;
    }

    void let(SignedIn who) {
        if (!permissions.mayRun(who)) {
            throw notFound();
        }
    }

    /** The schemes that ask something of schools. */
    List<String> schemes() {
        return editions.schemes().stream().filter(it -> ofSchools(it)).toList();
    }

    String name(String scheme, Language language) {
        return editions.all(scheme).getLast().words(language, null).say("name");
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private boolean ofSchools(String scheme) {
        return editions.all(scheme).getLast().holder() == Edition.Holder.SCHOOL;
    }
}
