package org.laurel.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.laurel.label.Bearer;
import org.laurel.label.Label;
import org.laurel.label.Standing;

/**
 * A school's own labels, the newest first; a valid one makes it a member, and nothing else does.
 */
public record Membership(List<Label> labels, LocalDate today) {

    /** The label that counts today; the one that lasts longest where there are several. */
    public Optional<Label> label() {
        return labels.stream()
                .filter(it -> it.on(today) == Standing.VALID)
                .max(Comparator.comparing(Membership::until));
    }

    public boolean member() {
        return label().isPresent();
    }

    public static LocalDate until(Label label) {
        return years(label).until();
    }

    /** The years of a school's own label. */
    public static Bearer.School years(Label label) {
        if (label.bearer() instanceof Bearer.School it) {
            return it;
        }
        throw new IllegalArgumentException("A teacher's label: " + label.code());
    }
}
