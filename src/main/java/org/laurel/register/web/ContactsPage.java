package org.laurel.register.web;

import java.util.List;
import org.laurel.country.SupportOrganisation;

/** The support organisations, country by country. */
public record ContactsPage(List<Row> rows) {

    /** A country with its organisations. */
    public record Row(String code, String country, List<SupportOrganisation> organisations) {}
}
