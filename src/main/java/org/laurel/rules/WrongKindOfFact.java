package org.laurel.rules;

import org.jspecify.annotations.Nullable;

/** A rule was given a fact of a kind it cannot judge: a fault of the program, never a "no". */
public final class WrongKindOfFact extends RuntimeException {

    private final String fact;
    private final String problem;

    private WrongKindOfFact(String message, String fact, String problem, @Nullable Throwable why) {
        super(message, why);
        this.fact = fact;
        this.problem = problem;
    }

    WrongKindOfFact(String fact, Fact.Kind asked, Fact given) {
        var problem = "is asked for as %s but is %s".formatted(asked.inWords(), given.written());
        this("Fact '%s' %s".formatted(fact, problem), fact, problem, null);
    }

    WrongKindOfFact in(Requirement requirement) {
        var message = "Requirement '%s': fact '%s' %s".formatted(requirement.key(), fact, problem);
        return new WrongKindOfFact(message, fact, problem, this);
    }
}
