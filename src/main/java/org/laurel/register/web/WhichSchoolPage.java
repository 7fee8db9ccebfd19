package org.laurel.register.web;

import java.util.List;
import org.laurel.country.Countries;
import org.laurel.register.RegisteredSchool;
import org.laurel.words.Texts;

/** The schools that have one code, each in a register of its own. */
public record WhichSchoolPage(String code, List<RegisteredSchool> schools, Countries countries) {

    public String place(RegisteredSchool school, Texts t) {
        return school.city() + ", " + countries.name(school.country(), t.language());
    }
}
