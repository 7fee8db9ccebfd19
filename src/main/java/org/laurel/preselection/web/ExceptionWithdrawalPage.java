package org.laurel.preselection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.site.Problem;

/** Asks for the reason to take an exception back; {@code against} says why nobody can any more. */
public record ExceptionWithdrawalPage(
        String address,
        String back,
        String school,
        String requirement,
        String granted,
        @Nullable String against,
        String because,
        List<Problem> problems) {

    public @Nullable String problem() {
        return problems.isEmpty() ? null : problems.getFirst().what();
    }
}
