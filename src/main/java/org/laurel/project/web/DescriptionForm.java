package org.laurel.project.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.project.Ages;
import org.laurel.project.Description;
import org.laurel.project.Description.Problem;
import org.laurel.project.KeyCompetence;

/** A description as somebody types it, readable or not. */
public record DescriptionForm(
        String title,
        String text,
        String startsOn,
        String endsOn,
        List<String> languages,
        String subjects,
        String topics,
        List<String> keyCompetences,
        String youngest,
        String oldest) {

    static DescriptionForm blank() {
        return new DescriptionForm("", "", "", "", List.of(), "", "", List.of(), "", "");
    }

    static DescriptionForm of(Sent sent) {
        return new DescriptionForm(
                sent.text("title"),
                sent.text("text"),
                sent.text("startsOn"),
                sent.text("endsOn"),
                sent.all("languages"),
                sent.text("subjects"),
                sent.text("topics"),
                sent.all("keyCompetences"),
                sent.text("youngest"),
                sent.text("oldest"));
    }

    static DescriptionForm of(Description description) {
        @Nullable Ages ages = description.ages();
        return new DescriptionForm(
                description.title(),
                description.text(),
                description.startsOn().toString(),
                description.endsOn().toString(),
                description.languages(),
                String.join(", ", description.subjects()),
                String.join(", ", description.topics()),
                description.keyCompetences().stream().map(KeyCompetence::key).toList(),
                ages == null ? "" : String.valueOf(ages.youngest()),
                ages == null ? "" : String.valueOf(ages.oldest()));
    }

    /** Everything that stands in the way, the unreadable and the unfitting together. */
    Set<Problem> problems() {
        var problems = EnumSet.noneOf(Problem.class);
        if (day(startsOn).isEmpty()) {
            problems.add(Problem.START_UNREADABLE);
        }
        if (day(endsOn).isEmpty()) {
            problems.add(Problem.END_UNREADABLE);
        }
        if (!agesReadable()) {
            problems.add(Problem.AGES_UNREADABLE);
        }
        problems.addAll(description().problems());
        return problems;
    }

    /** What was typed; where a day or an age cannot be read, {@link #problems} tells. */
    Description description() {
        var starts = day(startsOn).orElse(LocalDate.EPOCH);
        return new Description(
                title,
                text,
                starts,
                day(endsOn).orElse(starts),
                languages.stream().filter(it -> it.matches("[a-z]{2,3}")).toList(),
                Description.listed(subjects),
                Description.listed(topics),
                Arrays.stream(KeyCompetence.values())
                        .filter(it -> keyCompetences.contains(it.key()))
                        .collect(Collectors.toSet()),
                agesReadable() && !youngest.isEmpty()
                        ? new Ages(Integer.parseInt(youngest), Integer.parseInt(oldest))
                        : null);
    }

    private boolean agesReadable() {
        return (youngest + oldest).isEmpty()
                || (youngest.matches("\\d{1,3}") && oldest.matches("\\d{1,3}"));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(it -> it.getYear() >= 2000 && it.getYear() < 2100);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
