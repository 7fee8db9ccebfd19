package org.laurel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @ParameterizedTest
    @CsvSource({
        "anna@Škola.example, anna@xn--kola-f6a.example",
        "anna@xn--kola-f6a.example, anna@xn--kola-f6a.example",
        "anna@XN--KOLA-F6A.Example, anna@xn--kola-f6a.example",
        "anna@straße.example, anna@xn--strae-oqa.example",
        "anna@strasse.example, anna@strasse.example",
        "Anna.B+x@училище。example, Anna.B+x@xn--e1afal2byar.example",
        "ΝΙΚΟΣ@σχολείοσ.example, ΝΙΚΟΣ@xn--kxalrpdtf0a.example",
        "rené@school.example, rené@school.example"
    })
    void every_spelling_of_a_domain_has_one_form_and_no_other_domain_has_it(
            String typed, String form) {
        assertThat(Mailbox.of(" " + typed + " ").orElseThrow().address()).isEqualTo(form);
        assertThat(Mailbox.of(form).orElseThrow().address()).as("again").isEqualTo(form);
    }

    @Test
    void sharp_s_and_final_sigma_are_letters_of_their_own() {
        assertThat(Mailbox.of("a@faß.example")).isNotEqualTo(Mailbox.of("a@fass.example"));
        assertThat(Mailbox.of("a@σχολείος.example")).isNotEqualTo(Mailbox.of("a@σχολείοσ.example"));
    }

    @Test
    void letters_before_the_at_stay_as_they_were_typed_and_decomposed_ones_are_the_same() {
        assertThat(Mailbox.of("rene\u0301@school.example"))
                .isEqualTo(Mailbox.of("ren\u00e9@school.example"));
        assertThat(Mailbox.of("René@school.example").orElseThrow().plain()).isFalse();
        assertThat(Mailbox.of("anna@škola.example").orElseThrow().plain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@school.example",
                "anna@school",
                "a@b.example, c@d.example",
                "an na@school.example",
                "anna@school_one.example",
                "anna@-school.example",
                "anna@xn--\u00fc.example",
                "anna@xn--99999999.example",
                ".anna@school.example",
                "anna..b@school.example",
                "anna\u200b@school.example",
                "anna@school.example\u202e",
                "<anna@school.example>",
                "\"anna\"@school.example"
            })
    void what_no_mail_can_go_to_is_no_mailbox(String typed) {
        assertThat(Mailbox.of(typed)).isEmpty();
    }

    @Test
    void too_long_is_no_mailbox() {
        assertThat(Mailbox.of("a".repeat(65) + "@school.example")).isEmpty();
        assertThat(Mailbox.of("a@" + "b.".repeat(130) + "example")).isEmpty();
    }
}
