package org.laurel.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    final SecureRandom random = new SecureRandom();

    @Test
    void a_code_has_eighty_random_bits_and_a_check_character() {
        var seen = new HashSet<String>();
        var places = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            var code = LabelCode.random(random).value();
            assertThat(code)
                    .matches("([%1$s]{4}-){4}[%1$s]".formatted(ALPHABET))
                    .satisfies(it -> assertThat(LabelCode.read(it)).isPresent());
            assertThat(seen.add(code)).isTrue();
            var characters = code.replace("-", "");
            for (int place = 0; place < 16; place++) {
                places.add(place + ":" + characters.charAt(place));
            }
        }
        assertThat(places).as("every character stands in every place").hasSize(16 * 32);
    }

    @Test
    void a_code_is_read_however_it_is_typed() {
        for (int i = 0; i < 200; i++) {
            var code = LabelCode.random(random);
            var typed = code.value().toLowerCase(Locale.ROOT).replace("-", " ") + " ";
            assertThat(LabelCode.read(typed)).contains(code);
            var lookalikes = code.value().replace('0', 'o').replace('1', 'l');
            assertThat(LabelCode.read(lookalikes)).contains(code);
        }
    }

    @Test
    void no_single_wrong_character_is_ever_accepted() {
        for (int i = 0; i < 50; i++) {
            var code = LabelCode.random(random).value().replace("-", "");
            for (int place = 0; place < code.length(); place++) {
                for (var wrong : ALPHABET.toCharArray()) {
                    if (wrong != code.charAt(place)) {
                        var typed = code.substring(0, place) + wrong + code.substring(place + 1);
                        assertThat(LabelCode.read(typed)).as(typed).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void hardly_a_swapped_pair_is_accepted() {
        var swapped = 0;
        var accepted = 0;
        for (int i = 0; i < 500; i++) {
            var code = LabelCode.random(random).value().replace("-", "");
            for (int place = 0; place + 1 < code.length(); place++) {
                var one = code.charAt(place);
                var other = code.charAt(place + 1);
                if (one != other) {
                    var typed = code.substring(0, place) + other + one + code.substring(place + 2);
                    swapped++;
                    accepted += LabelCode.read(typed).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(accepted).isLessThan(swapped / 100);
    }

    @Test
    void what_is_no_code_is_not_read() {
        var code = LabelCode.random(random).value();
        for (var typed :
                new String[] {
                    "", " ", code.substring(1), code + "0", code + code, "U".repeat(17)
                }) {
            assertThat(LabelCode.read(typed)).as(typed).isEmpty();
        }
    }
}
