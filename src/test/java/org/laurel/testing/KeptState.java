package org.laurel.testing;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the tables of an application held at a moment, and the way back to it: a few milliseconds,
 * where a copy of the whole database takes most of a second and cuts everybody off.
 */
public final class KeptState {

    /** Every table beside the name of what it held; without a key no row is known again. */
    private static final String TABLES =
            """
            select oid::regclass::text name, 'kept.' || quote_ident(oid::text) aside,
                (select string_agg(quote_ident(attname), ', ') from pg_attribute
                 where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') columns,
                coalesce((select string_agg(format('t.%1$I = k.%1$I', attname), ' and ')
                    from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
                    where indrelid = c.oid and indisprimary), '') same
            from pg_class c
            where relkind = 'r' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'kept')
            """;

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final List<Table> tables;
    private String nextWriter;

    private KeptState(DataSource database) {
        db = JdbcClient.create(database);
        together = new TransactionTemplate(new DataSourceTransactionManager(database));
        tables = db.sql(TABLES).query(Table.class).list();
        db.sql(
                        """
                        create schema kept;
                        create table kept.touched (name text not null);
                        create function kept.touch() returns trigger language plpgsql as
                        $$ begin insert into kept.touched values (tg_relid::regclass::text); return null; end $$;
                        """)
                .update();
        tables.forEach(this::keep);
        nextWriter = nextWriter();
    }

    /** Keeps what is there now, once for a database. */
    public static KeptState of(DataSource database) {
        return new KeptState(database);
    }

    /** Goes back to it where anything was written since: each writer takes a number. */
    public void restore() {
        if (!nextWriter().equals(nextWriter)) {
            together.executeWithoutResult(_ -> putBack());
            nextWriter = nextWriter();
        }
    }

    private void keep(Table table) {
        db.sql(
                        """
                        create table %2$s as table %1$s;
                        create trigger touched after insert or update or delete on %1$s
                            execute function kept.touch();
                        """
                                .formatted(table.name(), table.aside()))
                .update();
    }

    private void putBack() {
        db.sql("set local session_replication_role = replica").update(); // triggers and keys sleep
        db.sql("set local synchronous_commit = off").update();
        var touched =
                db.sql(
                                "with gone as (delete from kept.touched returning name) select distinct name from gone")
                        .query(String.class)
                        .set();
        tables.stream().filter(it -> touched.contains(it.name())).forEach(this::putBack);
    }

    /** Rows that came or changed since carry a younger writer; then the missing ones come back. */
    private void putBack(Table table) {
        db.sql(
                        """
                        delete from %1$s where %5$s;
                        insert into %1$s (%2$s) overriding system value select %2$s from %3$s k
                        where not exists (select from %1$s t where %4$s)
                        """
                                .formatted(
                                        table.name(),
                                        table.columns(),
                                        table.aside(),
                                        table.keyed() ? table.same() : "false",
                                        table.keyed()
                                                ? "xmin::text::bigint >= " + nextWriter
                                                : "true"))
                .update();
    }

    private String nextWriter() {
        return db.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /** Where it is, where it is kept, what it holds, and how one of its rows is known again. */
    private record Table(String name, String aside, String columns, String same) {

        boolean keyed() {
            return !same.isEmpty();
        }
    }
}
