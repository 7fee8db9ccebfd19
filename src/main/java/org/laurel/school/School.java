package org.laurel.school;

import java.time.LocalDate;
import org.laurel.country.CountryCode;

/** A school and the support organisation it belongs to; its code is the one it is imported by. */
public record School(
        SchoolId id,
        String code,
        String name,
        String city,
        CountryCode country,
        String supportOrganisation,
        LocalDate registeredOn) {}
