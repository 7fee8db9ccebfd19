package org.laurel.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.laurel.rules.Fact;
import org.laurel.scheme.FactName;
import org.laurel.school.SchoolId;

/** The facts that rules may ask of a school; {@code holdsLabelUntil} is null where it has none. */
public record KnownSchool(
        SchoolId school,
        LocalDate registeredOn,
        int activeTeachers,
        int labelledProjects,
        @Nullable LocalDate holdsLabelUntil) {

    /** The same school with one fact put right. */
    public KnownSchool with(FactName name, Fact fact) {
        return switch (name) {
            case REGISTERED_ON ->
                    new KnownSchool(
                            school, day(fact), activeTeachers, labelledProjects, holdsLabelUntil);
            case ACTIVE_TEACHERS ->
                    new KnownSchool(
                            school, registeredOn, count(fact), labelledProjects, holdsLabelUntil);
            case LABELLED_EUROPEAN_PROJECTS ->
                    new KnownSchool(
                            school, registeredOn, activeTeachers, count(fact), holdsLabelUntil);
            case HOLDS_LABEL_UNTIL ->
                    new KnownSchool(
                            school,
                            registeredOn,
                            activeTeachers,
                            labelledProjects,
                            fact.equals(Fact.none()) ? null : day(fact));
            case FOUNDER_COUNTRIES,
                    PROJECT_STAGE,
                    PROJECTS_APPLIED_THIS_SCHOOL_YEAR,
                    APPLIED_FOR_THIS_PROJECT,
                    TEACHER_VALIDATED ->
                    throw new IllegalArgumentException(name.key());
        };
    }

    /** A fact as the rules read it. */
    public Fact fact(FactName name) {
        return switch (name) {
            case REGISTERED_ON -> Fact.day(registeredOn);
            case ACTIVE_TEACHERS -> Fact.count(activeTeachers);
            case LABELLED_EUROPEAN_PROJECTS -> Fact.count(labelledProjects);
            case HOLDS_LABEL_UNTIL ->
                    holdsLabelUntil == null ? Fact.none() : Fact.day(holdsLabelUntil);
            case FOUNDER_COUNTRIES,
                    PROJECT_STAGE,
                    PROJECTS_APPLIED_THIS_SCHOOL_YEAR,
                    APPLIED_FOR_THIS_PROJECT,
                    TEACHER_VALIDATED ->
                    throw new IllegalArgumentException(name.key());
        };
    }

    private static LocalDate day(Fact fact) {
        if (fact instanceof Fact.Day(var day)) {
            return day;
        }
        throw new IllegalArgumentException(fact.written());
    }

    private static int count(Fact fact) {
        if (fact instanceof Fact.Count(var number)) {
            return Math.toIntExact(number);
        }
        throw new IllegalArgumentException(fact.written());
    }
}
