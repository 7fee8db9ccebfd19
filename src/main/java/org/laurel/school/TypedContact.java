package org.laurel.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laurel.people.EmailAddress;
import org.laurel.people.PersonalName;
import org.laurel.people.TakeAddress;
import org.laurel.people.TakeAddress.Taken;

/** A name and an address as somebody typed them. */
public record TypedContact(String name, String email) {

    /** What has to be put right. */
    public enum Problem {
        NAME,
        EMAIL,

        /** The mail server cannot deliver to letters outside ASCII before the @. */
        EMAIL_OUT_OF_REACH
    }

    public boolean blank() {
        return name.isBlank() && email.isBlank();
    }

    List<Problem> problems(TakeAddress addresses) {
        var problems = new ArrayList<Problem>();
        if (PersonalName.of(name).isEmpty()) {
            problems.add(Problem.NAME);
        }
        switch (addresses.take(email)) {
            case Taken.Fine _ -> {}
            case Taken.NoAddress _ -> problems.add(Problem.EMAIL);
            case Taken.OutOfReach _ -> problems.add(Problem.EMAIL_OUT_OF_REACH);
        }
        return problems;
    }

    /** None where something has to be put right. */
    Optional<Contact> contact() {
        return PersonalName.of(name)
                .flatMap(
                        it ->
                                EmailAddress.of(email)
                                        .map(address -> new Contact(it.value(), address.value())));
    }
}
