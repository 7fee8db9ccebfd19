package org.laurel.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laurel.people.EmailAddress;
import org.laurel.people.PersonalName;

/** A name and an address as somebody typed them. */
public record TypedContact(String name, String email) {

    /** What has to be put right. */
    public enum Problem {
        NAME,
        EMAIL
    }

    public boolean blank() {
        return name.isBlank() && email.isBlank();
    }

    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (PersonalName.of(name).isEmpty()) {
            problems.add(Problem.NAME);
        }
        if (EmailAddress.of(email).isEmpty()) {
            problems.add(Problem.EMAIL);
        }
        return problems;
    }

    /** None where something has to be put right. */
    public Optional<Contact> contact() {
        return PersonalName.of(name)
                .flatMap(
                        it ->
                                EmailAddress.of(email)
                                        .map(address -> new Contact(it.value(), address.value())));
    }
}
