package org.laurel.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.laurel.country.CountryCode;
import org.laurel.school.SchoolId;

/** A school as strangers see it. */
public record RegisteredSchool(
        SchoolId id,
        String register,
        String code,
        String name,
        String city,
        CountryCode country,
        String supportOrganisation) {

    /** Codes of schools come from elsewhere and may hold anything. */
    public String address() {
        return "/schools/" + register + "/" + URLEncoder.encode(code, UTF_8).replace("+", "%20");
    }
}
