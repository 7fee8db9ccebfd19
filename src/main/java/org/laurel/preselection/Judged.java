package org.laurel.preselection;

import java.util.List;
import java.util.Set;
import org.laurel.eligibility.KnownSchool;
import org.laurel.rules.Finding;

/** What the rules found about a school; a requirement with an exception stands in nobody's way. */
public record Judged(KnownSchool known, List<Finding> findings, Set<String> excepted) {

    private static final int MOST = Integer.SIZE / 2;

    public boolean eligible() {
        for (var finding : findings) {
            if (finding.standsInTheWay() && !excepted.contains(finding.requirement().key())) {
                return false;
            }
        }
        return true;
    }

    /** Two bits a requirement, the first one lowest, as {@code preselection.result} keeps them. */
    int packed() {
        if (findings.size() > MOST) {
            throw new IllegalStateException("More than %d requirements".formatted(MOST));
        }
        int packed = 0;
        for (int i = 0; i < findings.size(); i++) {
            packed |= code(findings.get(i)) << (2 * i);
        }
        return packed;
    }

    /** What the requirement at a place found, as cases write it. */
    static String found(int packed, int place) {
        return switch ((packed >> (2 * place)) & 3) {
            case 0 -> "not-applicable";
            case 1 -> "met";
            case 2 -> "unmet";
            default -> "undecided";
        };
    }

    private static int code(Finding finding) {
        return switch (finding) {
            case Finding.NotApplicable _ -> 0;
            case Finding.Met _ -> 1;
            case Finding.Unmet _ -> 2;
            case Finding.Undecided _ -> 3;
        };
    }
}
