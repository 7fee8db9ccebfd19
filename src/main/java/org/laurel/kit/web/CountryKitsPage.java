package org.laurel.kit.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.kit.Step;

/** The kits of an officer's country: how many are how far, and one page of them. */
public record CountryKitsPage(
        List<Count> counts,
        @Nullable Step step,
        List<Row> rows,
        @Nullable String next,
        LocalDate today,
        @Nullable Result result) {

    /** How many kits are that far. */
    public record Count(Step step, int kits) {}

    /** A kit in words; only one that is {@code ready} can be noted as sent. */
    public record Row(String code, String school, String state, String address, boolean ready) {}

    /** What became of the kits that were ticked: how many are noted, and why the others are not. */
    public record Result(int noted, List<String> refused) {}

    public boolean anyReady() {
        return rows.stream().anyMatch(Row::ready);
    }
}
