package org.laurel.school;

import org.laurel.csv.Staging;
import org.laurel.search.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools of a file on their way in. */
@Repository
class IncomingSchools {

    private final Staging staging;
    private final JdbcClient db;

    IncomingSchools(Staging staging, JdbcClient db) {
        this.staging = staging;
        this.db = db;
    }

    void settle() {
        staging.refuseRepeated("case when register is not null then register || ' ' || code end");
        db.sql(
                        """
                        with written as (
                            insert into school.school as s (id, register, code, name, city, country, support_organisation, registered_on,
                                search_text, search_near, search_version, sort_key)
                            select uuidv7(), register, code, name, city, country, support_organisation, registered_on::date,
                                coalesce(search_text, ''), search_near::int[], :version, decode(sort_key, 'hex')
                            from incoming where reason is null
                            on conflict on constraint a_school_code_is_unique_in_its_register do update
                            set (name, city, country, support_organisation, registered_on, search_text, search_near,
                                    search_version, sort_key)
                                = (excluded.name, excluded.city, excluded.country, excluded.support_organisation,
                                    excluded.registered_on, excluded.search_text, excluded.search_near,
                                    excluded.search_version, excluded.sort_key)
                            where (s.name, s.city, s.country, s.support_organisation, s.registered_on)
                                is distinct from (excluded.name, excluded.city, excluded.country,
                                    excluded.support_organisation, excluded.registered_on)
                            returning new.register, new.code, old.id is null as added)
                        update incoming i set effect = case when w.added then 'new' else 'changed' end
                        from written w where (w.register, w.code) = (i.register, i.code) and i.reason is null
                        """)
                .param("version", SearchText.VERSION)
                .update();
    }
}
