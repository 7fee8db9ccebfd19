package org.laurel.project;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.text.Typed;

/** What its founders say about a project; subjects and topics are in their own words. */
public record Description(
        String title,
        String text,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> languages,
        List<String> subjects,
        List<String> topics,
        Set<KeyCompetence> keyCompetences,
        @Nullable Ages ages) {

    /** Why a description cannot be taken as it is. */
    public enum Problem {
        TITLE_MISSING("title"),
        TITLE_LONG("title"),
        TEXT_LONG("text"),
        START_UNREADABLE("startsOn"),
        END_UNREADABLE("endsOn"),
        END_BEFORE_START("endsOn"),
        SUBJECTS_LONG("subjects"),
        TOPICS_LONG("topics"),
        AGES_UNREADABLE("youngest");

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        /** The box of the form it is about. */
        public String field() {
            return field;
        }

        /** The word used in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Description {
        // A title stands in the subject of mails, where a line break would begin something else.
        title = Typed.known(title);
        text = Typed.text(text).strip();
        languages = List.copyOf(languages);
        subjects = List.copyOf(subjects);
        topics = List.copyOf(topics);
        keyCompetences = Set.copyOf(keyCompetences);
    }

    public Set<Problem> problems() {
        var problems = EnumSet.noneOf(Problem.class);
        if (Typed.name(title).isEmpty()) {
            problems.add(Problem.TITLE_MISSING);
        }
        if (title.length() > 200) {
            problems.add(Problem.TITLE_LONG);
        }
        if (text.length() > 5_000) {
            problems.add(Problem.TEXT_LONG);
        }
        if (endsOn.isBefore(startsOn)) {
            problems.add(Problem.END_BEFORE_START);
        }
        if (tooLong(subjects)) {
            problems.add(Problem.SUBJECTS_LONG);
        }
        if (tooLong(topics)) {
            problems.add(Problem.TOPICS_LONG);
        }
        if (ages != null && !ages.plausible()) {
            problems.add(Problem.AGES_UNREADABLE);
        }
        return problems;
    }

    /** The words of a line with commas between them. */
    public static List<String> listed(String line) {
        return Stream.of(Typed.text(line).split("[,;\\n]"))
                .map(Typed::line)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean tooLong(List<String> words) {
        return words.size() > 20 || words.stream().anyMatch(it -> it.length() > 60);
    }
}
