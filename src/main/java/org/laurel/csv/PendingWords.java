package org.laurel.csv;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of many rows go into the indexes of words all at once instead of piece by piece. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PendingWords {

    private final JdbcClient db;

    PendingWords(JdbcClient db) {
        this.db = db;
    }

    /** For the rest of the transaction. */
    void gather() {
        db.sql("set local gin_pending_list_limit = '256MB'").update();
        db.sql("set local work_mem = '64MB'").update();
    }

    /** Every search would read what is still pending from end to end. */
    void sortIn() {
        db.sql(
                        """
                        select gin_clean_pending_list(i.oid) from pg_catalog.pg_class i join pg_catalog.pg_am a on a.oid = i.relam
                        where a.amname = 'gin' and i.relkind = 'i'
                        """)
                .query(Long.class)
                .list();
    }
}
