package org.laurel.school;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schools that the rows of a file name: by register and code, or by the code alone where one
 * register only knows it.
 */
@Repository
public class SchoolsOfFile {

    private final JdbcClient db;

    SchoolsOfFile(JdbcClient db) {
        this.db = db;
    }

    /**
     * Adds a column with the id of each row's school to the rows on their way in, and marks the
     * rows whose school is none, or not clear. All three are names of columns.
     *
     * @param code the column with the school's code; a row without one names no school
     * @param register the column with the register of the code, which may be empty
     * @param school the column to add
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void find(String code, String register, String school) {
        db.sql("alter table incoming add column %s uuid".formatted(school)).update();
        db.sql(
                        """
                        update incoming i set %3$s = s.id from school.school s
                        where s.code = i.%1$s and s.register = coalesce(i.%2$s, s.register)
                        """
                                .formatted(code, register, school))
                .update();
        db.sql(
                        """
                        update incoming i set reason = concat_ws('; ', reason,
                            '%1$s ''' || %1$s || ''' is no school' || coalesce(' of the register ' || %2$s, ''))
                        where %1$s is not null and %3$s is null
                        """
                                .formatted(code, register, school))
                .update();
        db.sql(
                        """
                        update incoming i set reason = concat_ws('; ', i.reason, '%1$s ''' || i.%1$s
                            || ''' is known in ' || k.registers || ': say in %2$s which of them')
                        from (select s.code, string_agg(s.register, ', ' order by s.register) as registers
                              from school.school s where s.code in (select %1$s from incoming where %2$s is null)
                              group by s.code having count(*) > 1) k
                        where k.code = i.%1$s and i.%2$s is null
                        """
                                .formatted(code, register))
                .update();
    }
}
