package org.laurel.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.rules.Fact;

class WordsTest {

    static final Edition BADGE = Samples.edition();
    static final Words ENGLISH = BADGE.words(Language.EN, null);

    @Test
    void facts_stand_in_the_words_by_name_with_plurals() {
        var path = "requirements.few-projects.met";

        assertThat(ENGLISH.say(path, Map.of("projects-applied-this-school-year", Fact.count(1))))
                .isEqualTo("This leaves you room: 1 other project.");
        assertThat(ENGLISH.say(path, Map.of("projects-applied-this-school-year", Fact.count(3))))
                .contains("3 other projects");
        assertThat(ENGLISH.say(path, Map.of("projects-applied-this-school-year", Fact.count(0))))
                .contains("no other project");
    }

    @Test
    void days_are_written_in_the_readers_language_and_what_is_missing_is_a_dash() {
        var path = "requirements.label-runs-out.unmet";
        var facts = Map.of("round.label-to", Fact.day(LocalDate.of(2026, 6, 3)));

        assertThat(ENGLISH.say(path, facts))
                .isEqualTo("You have a badge until 3 June 2026, and the round begins on –.");
        assertThat(BADGE.words(Language.SV, null).say(path, facts)).contains("3 juni 2026");
    }

    @Test
    void where_a_rule_comes_from_is_said_in_the_readers_language() {
        var swedish = BADGE.words(Language.SV, "PT");

        assertThat(ENGLISH.source("requirements.agreed")).isEqualTo("Handbook of reading, page 3");
        assertThat(swedish.source("requirements.agreed")).isEqualTo("Läshandboken, sidan 3");
        assertThat(swedish.source("criteria.reading")).isEqualTo("Läshandboken, sidan 4");
        assertThat(swedish.source("countries.PT")).isEqualTo("Portugisiska sidan");
        assertThat(swedish.list("sources")).containsExactly("Läshandbokens omslag");
        assertThat(swedish.source("requirements.label-runs-out")).as("no source says it").isEmpty();
    }

    @Test
    void a_language_it_lacks_falls_back_to_english_and_says_so() {
        var finnish = BADGE.words(Language.FI, null);

        assertThat(finnish.language()).isEqualTo(Language.EN);
        assertThat(finnish.say("name")).isEqualTo("Reading Badge");
        assertThat(BADGE.words(Language.SV, null).say("name")).isEqualTo("Läsmärket");
    }

    @Test
    void a_country_replaces_words_in_its_language_and_adds_those_of_its_own_fields() {
        assertThat(BADGE.words(Language.EN, "PT").list("tips"))
                .containsExactly("Read Portuguese books.");
        assertThat(BADGE.words(Language.SV, "PT").list("tips"))
                .containsExactly("Läs mycket.", "Tell others.");
        assertThat(BADGE.words(Language.SV, "PT").say("questions.national-category.title"))
                .isEqualTo("National category");
        assertThat(ENGLISH.has("questions.national-category.title")).isFalse();
    }

    @Test
    void a_list_it_does_not_have_is_empty_but_a_missing_text_is_a_fault() {
        assertThat(ENGLISH.list("limits")).isEmpty();
        assertThatThrownBy(() -> ENGLISH.say("limits")).hasMessage("No words for limits");
    }
}
