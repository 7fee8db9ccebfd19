package org.laurel.search;

/**
 * A list that may be long. Up to {@link #WHOLE} rows come all at once, for the reader's language to
 * order; of more, a page in the order of a key.
 *
 * @param columns what the key is made of, as {@code from} names it
 * @param key the same columns by their own names
 * @param indexed whether rows can be gone through in the order of the key
 * @param from tables and conditions, those of words apart; {@code f} has the text to search
 * @param words what has to be found in {@code f}
 */
public record LongList(String columns, String key, boolean indexed, String from, String words) {

    public static final int WHOLE = 1_000;

    /** As many are sorted as they were found. */
    private static final int SORTED = 10_000;

    /** The same, where a page may be met sooner going through the key. */
    private static final int SORTED_BESIDE_AN_INDEX = 2_000;

    /** As many of the key are gone through: those that are found may all stand far behind. */
    private static final int NEXT = 3_000;

    /**
     * One statement, whichever it is: {@code found} holds the key and {@code whole}, and {@code
     * most} is the length of a page. How many there are decides, not what the database expects.
     *
     * @param goesOn narrows a page to what stands behind the one before
     * @param shown reads {@code found}, row by row: a join expects thousands and reads a whole
     *     table
     */
    public String sql(String goesOn, String shown) {
        return """
                with first as materialized (%1$s limit %4$d),
                many as materialized (select count(*) as rows from first),
                next as materialized (%6$s),
                found as materialized (
                    (select %2$s, true as whole from first where (select rows from many) <= %5$d)
                    union all
                    (select %2$s, false from first
                        where %3$s and (select rows from many) between %5$d + 1 and %4$d - 1 order by %2$s limit :most)
                    union all
                    (select %2$s, false from next
                        where (select rows from many) >= %4$d and (select count(*) from next) = :most)
                    union all
                    (select %2$s, false from (%1$s offset 0) page
                        where (select rows from many) >= %4$d and (select count(*) from next) < :most and %3$s
                        order by %2$s limit :most))
                """
                        .formatted(
                                "select %s from %s and %s".formatted(columns, from, words),
                                key,
                                goesOn,
                                indexed ? SORTED_BESIDE_AN_INDEX : SORTED,
                                WHOLE,
                                indexed ? next(goesOn) : "select * from first where false")
                + shown;
    }

    private String next(String goesOn) {
        return """
                select %1$s from (
                    select * from (select %2$s, f.search_text, f.search_near from %3$s) n
                    where %4$s order by %1$s limit %5$d) f
                where %6$s order by %1$s limit :most"""
                .formatted(key, columns, from, goesOn, NEXT, words);
    }
}
