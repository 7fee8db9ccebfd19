package org.laurel.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the interface. Six languages are equal: a word that lacks in one fails a test. */
public enum Language {
    EN("English"),
    SV("Svenska"),
    DA("Dansk"),
    NB("Norsk bokmål"),
    FI("Suomi"),
    BG("Български");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /**
     * The code used in addresses, file names and the {@code lang} attribute, such as {@code nb}.
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language's name in itself, as its readers look for it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.of(code());
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** The first language of the reader's list that Laurel speaks; English where it speaks none. */
    public static Language preferred(List<Locale> readersList) {
        return readersList.stream()
                .map(it -> it.getLanguage().equals("no") ? "nb" : it.getLanguage())
                .flatMap(it -> of(it).stream())
                .findFirst()
                .orElse(EN);
    }
}
