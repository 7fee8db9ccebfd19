package org.laurel.country;

/** A country by the two capital letters of ISO 3166, such as {@code SE}. */
public record CountryCode(String value) {

    public CountryCode {
        if (!value.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("Not a country code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
