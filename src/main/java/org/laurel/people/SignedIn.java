package org.laurel.people;

import java.util.List;
import java.util.Set;
import org.laurel.language.Language;
import org.laurel.people.Role.Kind;

/**
 * The person behind a request, with the roles held at this moment: a role that was taken away
 * counts no longer from the next request on. Controllers take it as a parameter; elsewhere on a
 * private page it is the request's attribute of this class's name.
 */
public record SignedIn(PersonId id, String name, Language language, Set<Role> roles) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean is(Kind kind) {
        return roles.stream().anyMatch(it -> it.kind() == kind);
    }

    public boolean is(Kind kind, String supportOrganisation) {
        return roles.contains(new Role(kind, supportOrganisation));
    }

    public boolean officerOf(String supportOrganisation) {
        return is(Kind.NATIONAL_OFFICER, supportOrganisation);
    }

    /** The support organisations this person is an officer of, in a fixed order. */
    public List<String> officerOf() {
        return organisations(Kind.NATIONAL_OFFICER);
    }

    /** The support organisations this person assesses for, in a fixed order. */
    public List<String> assessorOf() {
        return organisations(Kind.ASSESSOR);
    }

    private List<String> organisations(Kind kind) {
        return roles.stream()
                .filter(it -> it.kind() == kind)
                .map(Role::supportOrganisation)
                .sorted()
                .toList();
    }
}
