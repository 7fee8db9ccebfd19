package org.laurel.word;

import java.util.Locale;

/** Numbers as lists in Word show them. */
final class NumberFormat {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private static final int LONGEST = 30;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private NumberFormat() {}

    /** Digits for all formats that are none of ours. */
    static String say(String format, int number) {
        return switch (format) {
            case "bullet", "none" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "lowerLetter" -> letters(LATIN, number);
            case "upperLetter" -> letters(LATIN, number).toUpperCase(Locale.ROOT);
            case "russianLower" -> letters(CYRILLIC, number);
            case "russianUpper" -> letters(CYRILLIC, number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    /** After z come aa, bb, cc. */
    private static String letters(String alphabet, int number) {
        var times = (number - 1) / alphabet.length() + 1;
        return number < 1 || times > LONGEST
                ? String.valueOf(number)
                : alphabet.substring((number - 1) % alphabet.length())
                        .substring(0, 1)
                        .repeat(times);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        var said = new StringBuilder();
        var left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                said.append(ROMAN[i]);
            }
        }
        return said.toString();
    }
}
