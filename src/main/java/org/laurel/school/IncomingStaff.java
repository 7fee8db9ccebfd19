package org.laurel.school;

import java.time.Clock;
import java.time.ZoneOffset;
import org.laurel.country.Countries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the people of a file work, on its way in. */
@Repository
class IncomingStaff {

    private final SchoolsOfFile schools;
    private final JdbcClient db;
    private final Countries countries;
    private final Clock clock;

    IncomingStaff(SchoolsOfFile schools, JdbcClient db, Countries countries, Clock clock) {
        this.schools = schools;
        this.db = db;
        this.countries = countries;
        this.clock = clock;
    }

    /** Finds the schools and marks the rows whose school is none, or was left. */
    void refuse() {
        schools.find("school_code", "register", "named");
        db.sql("alter table incoming add column school uuid, add column time_zone text").update();
        var all = countries.all();
        db.sql(
                        """
                        update incoming i set school = coalesce(s.merged_into, s.id), time_zone = z.zone
                        from school.school s
                        join unnest(:countries::text[], :zones::text[]) as z (country, zone) on z.country = s.country
                        where s.id = i.named
                        """)
                .param(
                        "countries",
                        all.stream().map(it -> it.code().value()).toArray(String[]::new))
                .param("zones", all.stream().map(it -> it.zone().getId()).toArray(String[]::new))
                .update();
        db.sql(
                        """
                        update incoming i
                        set reason = concat_ws('; ', i.reason, 'this person left the school; only they can come back')
                        from people.shown_person p join school.staff w on w.person = p.id
                        where lower(p.email) = lower(i.email) and w.school = i.school and not exists (
                            select from school.staff n
                            where n.person = p.id and n.school = i.school and n.left_at is null)
                        """)
                .update();
    }

    /** A file confirms teachers; it never takes that back. */
    void settle() {
        db.sql(
                        """
                        with written as (
                            insert into school.staff as w (id, school, person, joined_at, validated_at)
                            select uuidv7(), i.school, p.id,
                                coalesce(i.joined_on::date::timestamp at time zone i.time_zone, o.joined_at, :now),
                                case i.validated when 'yes' then :now::timestamptz end
                            from incoming i join people.shown_person p on lower(p.email) = lower(i.email)
                            left join school.staff o on o.person = p.id and o.school = i.school and o.left_at is null
                            where i.reason is null and i.school is not null
                            on conflict (school, person) where left_at is null do update
                            set (joined_at, validated_at) =
                                (excluded.joined_at, coalesce(w.validated_at, excluded.validated_at))
                            where w.joined_at <> excluded.joined_at
                                or (w.validated_at is null and excluded.validated_at is not null)
                            returning person)
                        update incoming i set effect = coalesce(i.effect, 'changed')
                        from written w join people.shown_person p on p.id = w.person
                        where lower(p.email) = lower(i.email) and i.reason is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
