package org.laurel.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.laurel.rules.Fact;
import org.laurel.scheme.Edition.Holder;

/**
 * What Laurel knows about who asks for a label. The list is closed: a rule that asks for any other
 * fact would be undecided for everybody.
 */
public enum FactName {
    FOUNDER_COUNTRIES(Holder.TEACHER_IN_PROJECT, Fact.Kind.COUNT),
    PROJECT_STAGE(Holder.TEACHER_IN_PROJECT, Fact.Kind.WORD),
    PROJECTS_APPLIED_THIS_SCHOOL_YEAR(Holder.TEACHER_IN_PROJECT, Fact.Kind.COUNT),
    APPLIED_FOR_THIS_PROJECT(Holder.TEACHER_IN_PROJECT, Fact.Kind.YES_NO),
    TEACHER_VALIDATED(Holder.TEACHER_IN_PROJECT, Fact.Kind.YES_NO),
    REGISTERED_ON(Holder.SCHOOL, Fact.Kind.DAY),
    ACTIVE_TEACHERS(Holder.SCHOOL, Fact.Kind.COUNT),
    LABELLED_EUROPEAN_PROJECTS(Holder.SCHOOL, Fact.Kind.COUNT),
    HOLDS_LABEL_UNTIL(Holder.SCHOOL, Fact.Kind.DAY);

    private final Holder holder;
    private final Fact.Kind kind;

    FactName(Holder holder, Fact.Kind kind) {
        this.holder = holder;
        this.kind = kind;
    }

    /** As rules, cases and texts write it: {@code active-teachers}. */
    public String key() {
        return Written.name(this);
    }

    public Fact.Kind kind() {
        return kind;
    }

    /** Those that are known about schools. */
    public static List<FactName> ofSchools() {
        return Stream.of(values()).filter(it -> it.holder == Holder.SCHOOL).toList();
    }

    /** All facts that the rules of an edition may ask, with their kinds. */
    static Map<String, Fact.Kind> known(Holder holder, Form form) {
        var known = new HashMap<String, Fact.Kind>();
        for (var fact : values()) {
            if (fact.holder == holder) {
                known.put(fact.key(), fact.kind);
            }
        }
        for (var cutOff : CutOff.values()) {
            known.put(cutOff.fact(), Fact.Kind.DAY);
        }
        for (var question : form.questions()) {
            if (question instanceof Question.YesNo(var key)) {
                known.put(key, Fact.Kind.YES_NO);
            }
        }
        return known;
    }
}
