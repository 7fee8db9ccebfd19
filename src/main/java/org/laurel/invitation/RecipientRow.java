package org.laurel.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.laurel.country.CountryCode;
import org.laurel.invitation.Recipient.Place;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;

/** How a teacher is read together with the schools of an invitation. */
final class RecipientRow {

    /** To be grouped by the teacher, {@code p}, over the schools, {@code s}. */
    static final String COLUMNS =
            """
            p.id, p.name, p.email, p.language, array_agg(s.id order by s.name, s.id) as schools,
            array_agg(s.name order by s.name, s.id) as names, array_agg(s.country order by s.name, s.id) as countries
            """;

    private RecipientRow() {}

    static Recipient read(ResultSet row) throws SQLException {
        var schools = (UUID[]) row.getArray("schools").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var countries = (String[]) row.getArray("countries").getArray();
        var places = new ArrayList<Place>();
        for (int i = 0; i < schools.length; i++) {
            places.add(
                    new Place(new SchoolId(schools[i]), names[i], new CountryCode(countries[i])));
        }
        return new Recipient(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Language.of(row.getString("language")).orElse(Language.EN),
                places);
    }
}
