package org.laurel.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;
import org.laurel.rules.Facts;
import org.laurel.rules.Finding;
import org.laurel.rules.Requirement;

/**
 * Everything a label asks for from a day on. Its rules never change once published. {@code
 * countsLabelsOf} names the scheme whose labels make a project count for a school.
 */
public record Edition(
        EditionId id,
        Holder holder,
        AwardedBy awardedBy,
        Validity validity,
        @Nullable String countsLabelsOf,
        Map<CutOff, FromDeadline> cutOffs,
        List<Source> sources,
        List<String> assumptions,
        Form form,
        List<Requirement> eligibility,
        Rubric rubric,
        Award award,
        List<DatedRound> rounds,
        Map<Language, TextFile> texts,
        Map<String, Overlay> overlays) {

    public enum Holder {
        TEACHER_IN_PROJECT,
        SCHOOL
    }

    public enum AwardedBy {
        SUPPORT_ORGANISATION
    }

    public enum Validity {
        WITHOUT_END,
        AS_THE_ROUND_SAYS
    }

    /** What every requirement finds, given the facts of a day. */
    public List<Finding> check(Facts facts, LocalDate on) {
        return eligibility.stream().map(it -> it.check(facts, on)).toList();
    }

    public Overlay overlay(@Nullable String country) {
        var own = country == null ? null : overlays.get(country);
        return own == null ? Overlay.none(country) : own;
    }

    /**
     * What it says in a language, to readers of a country. A country writes the words of its own
     * fields perhaps only in its own language; they are better than none.
     */
    public Words words(Language language, @Nullable String country) {
        var spoken = texts.containsKey(language) ? language : Language.EN;
        var own = overlay(country).words();
        var nearestFirst = new ArrayList<TextFile>();
        nearestFirst.add(own.getOrDefault(spoken, TextFile.NONE));
        nearestFirst.add(texts.getOrDefault(spoken, TextFile.NONE));
        nearestFirst.addAll(own.values());
        var facts = new TreeSet<String>();
        eligibility.forEach(it -> facts.addAll(it.facts()));
        return new Words(spoken, facts, nearestFirst);
    }
}
