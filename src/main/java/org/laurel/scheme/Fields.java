package org.laurel.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The entries of one mapping: those it must have, and those it may. */
record Fields(Written at, Map<String, Written> byName) {

    Written get(String name) {
        return find(name).orElseThrow(() -> at.wrong("'%s' is missing", name));
    }

    Optional<Written> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    boolean flag(String name) {
        return find(name).map(Written::flag).orElse(false);
    }

    <T> List<T> list(String name, Function<Written, T> each) {
        return find(name).map(it -> it.list(each)).orElse(List.of());
    }

    /** Where a rule comes from; a rule without a clause must at least say that it is assumed. */
    Source source() {
        var assumed = flag("assumed");
        var clause = find("clause").map(Written::text);
        if (clause.isEmpty() && !assumed) {
            throw at.wrong(
                    "A rule needs its 'clause', or 'assumed: true' where no source gives it");
        }
        return new Source(clause.orElse(""), assumed);
    }
}
