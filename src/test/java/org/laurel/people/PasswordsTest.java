package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.people.Passwords.Unfit;

class PasswordsTest {

    static final Passwords PASSWORDS = new Passwords();
    static final Path LISTS = Path.of("src/main/resources/people");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "qwertyuiop",
                "Password123",
                "P@ssw0rd2026",
                "passwordpassword",
                "Iloveyou2026!",
                "football!2026",
                "Lösenord2026",
                "sommar2026!",
                "Salasana1234",
                "adgangskode1",
                "Parola2026",
                "парола12345",
                "Училище2026",
                "abcdabcdabcd",
                "etwinning2026"
            })
    void what_many_people_have_is_not_taken_however_it_is_dressed_up(String password) {
        assertThat(against(password)).isEqualTo(Unfit.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ida.berg.1985",
                "IdaBerg2026!",
                "ida-maria-berg",
                "bergskolan1",
                "ida.berg@bergskolan.example",
                "2026bergida"
            })
    void the_own_name_and_address_are_not_taken(String password) {
        assertThat(against(password)).isEqualTo(Unfit.OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "", "aaabbbcccaaa"})
    void short_ones_and_the_same_few_signs_are_not_taken(String password) {
        assertThat(against(password)).isEqualTo(Unfit.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a rather long one",
                "en lång en",
                "berget bakom skolan är blått",
                "dragon eats three lemons",
                "тиха бяла нощ",
                "x7#kQ9vTz2"
            })
    void a_few_words_that_only_one_person_would_put_together_are_taken(String password) {
        assertThat(PASSWORDS.against(password, "Ida Maria Berg", "ida.berg@bergskolan.example"))
                .isEmpty();
    }

    @Test
    void the_list_is_small_and_as_its_source_says() throws Exception {
        var list = Files.readAllBytes(LISTS.resolve("common-passwords.txt.gz"));
        var digest = MessageDigest.getInstance("SHA-256").digest(list);
        assertThat(list).hasSizeLessThan(60_000);
        assertThat(Files.readString(LISTS.resolve("README.md")))
                .contains(HexFormat.of().formatHex(digest));
        assertThat(Files.readString(LISTS.resolve("common-passwords.LICENCE.txt")))
                .contains("Permission is hereby granted");
    }

    private static Unfit against(String password) {
        return PASSWORDS
                .against(password, "Ida Maria Berg", "ida.berg@bergskolan.example")
                .orElseThrow();
    }
}
