package org.laurel.kit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.label.LabelCode;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kits of all schools that hold a label, those included that nobody has asked for yet. */
@Repository
public class Kits {

    public static final int PAGE = 50;

    private static final String STEP =
            """
            case when k.label is null then 'AWAITED' when k.sent_on is null then 'CONFIRMED'
                when k.received_on is null then 'SENT' else 'RECEIVED' end
            """;

    /** Of a label that is over there is no kit, unless it was on its way before. */
    private static final String KIT =
            """
            from label.shown_label l
            join school.shown_school s on s.id = l.school
            join school.shown_search t on t.id = l.school
            left join kit.kit k on k.label = l.code
            where l.holder is null
                and (k.label is not null or l.revoked_on is null and l.valid_until >= :today)
            """;

    private static final String COLUMNS =
            """
            select l.code, l.scheme, l.edition, l.school, l.country, l.support_organisation, s.name, s.city as town,
                l.revoked_on is null and l.valid_until >= :today as standing, k.*,
            """
                    + STEP
                    + " as step ";

    private final JdbcClient db;
    private final Countries countries;

    Kits(JdbcClient db, Countries countries) {
        this.db = db;
        this.countries = countries;
    }

    public Optional<Kit> find(LabelCode label, LocalDate today) {
        return db.sql(COLUMNS + KIT + " and l.code = :label")
                .param("today", today)
                .param("label", label.value())
                .query((row, _) -> kit(row))
                .optional();
    }

    public List<Kit> of(SchoolId school, LocalDate today) {
        return db.sql(COLUMNS + KIT + " and l.school = :school order by l.valid_until desc, l.code")
                .param("today", today)
                .param("school", school.value())
                .query((row, _) -> kit(row))
                .list();
    }

    public Map<Step, Integer> counts(Collection<String> organisations, LocalDate today) {
        var counts = new EnumMap<Step, Integer>(Step.class);
        db.sql(
                        "select "
                                + STEP
                                + " as step, count(*) as kits "
                                + KIT
                                + " and l.support_organisation = any(:organisations) group by 1")
                .param("today", today)
                .param("organisations", organisations.toArray(String[]::new))
                .query(
                        row -> {
                            counts.put(Step.valueOf(row.getString("step")), row.getInt("kits"));
                        });
        return counts;
    }

    /** By the name of the school, as the alphabet of its country has it; from a label on. */
    public List<Kit> page(
            Collection<String> organisations,
            @Nullable Step step,
            @Nullable LabelCode after,
            int most,
            LocalDate today) {
        return db.sql(
                        COLUMNS
                                + KIT
                                + " and l.support_organisation = any(:organisations)"
                                + (step == null ? "" : " and " + STEP + " = :step")
                                + (after == null
                                        ? ""
                                        : """
                                           and (t.sort_key, l.code) > (
                                              select a.sort_key, o.code from label.shown_label o
                                              join school.shown_search a on a.id = o.school where o.code = :label)
                                          """)
                                + " order by t.sort_key, l.code limit :most")
                .param("today", today)
                .param("organisations", organisations.toArray(String[]::new))
                .param("step", step == null ? null : step.name())
                .param("label", after == null ? null : after.value())
                .param("most", most)
                .query((row, _) -> kit(row))
                .list();
    }

    /** Lets nobody else take a step with this kit until the transaction ends. */
    void hold(LabelCode label) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("kit " + label)
                .query((_, _) -> true)
                .single();
    }

    void keep(Kit.Confirmed it, PersonId by, Instant at) {
        db.sql(
                        """
                        insert into kit.kit (label, recipient, street, postcode, city, confirmed_by, confirmed_at)
                        values (:label, :recipient, :street, :postcode, :city, :by, :at)
                        on conflict (label) do update set (recipient, street, postcode, city, confirmed_by, confirmed_at) = (
                            excluded.recipient, excluded.street, excluded.postcode, excluded.city,
                            excluded.confirmed_by, excluded.confirmed_at)
                        """)
                .param("label", it.about().label().value())
                .param("recipient", it.to().recipient())
                .param("street", it.to().street())
                .param("postcode", it.to().postcode())
                .param("city", it.to().city())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void keep(Kit.Sent it, PersonId by) {
        db.sql("update kit.kit set sent_on = :on, sent_by = :by where label = :label")
                .param("on", it.on())
                .param("by", by.value())
                .param("label", it.about().label().value())
                .update();
    }

    void keep(Kit.Received it, PersonId by) {
        db.sql("update kit.kit set received_on = :on, received_by = :by where label = :label")
                .param("on", it.on())
                .param("by", by.value())
                .param("label", it.about().label().value())
                .update();
    }

    private Kit kit(ResultSet row) throws SQLException {
        return KitRow.read(row, it -> countries.get(it).zone());
    }
}
