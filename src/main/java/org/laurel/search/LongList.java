package org.laurel.search;

/**
 * A list that may be long. Up to {@link #WHOLE} rows come all at once, for the reader's language to
 * order; of more, a page in the order of a key.
 */
public final class LongList {

    public static final int WHOLE = 1_000;

    /** As many are sorted as they were found; more than that are met soon going through the key. */
    private static final int SORTED = 6_000;

    private LongList() {}

    /**
     * One statement, whichever it is: {@code found} holds the rows and {@code whole}, and {@code
     * most} is the length of a page. How many there are decides, not what the database expects.
     *
     * @param rows a query without an order
     * @param goesOn narrows a page to what stands behind the one before
     * @param order of a page
     * @param shown reads {@code found}, row by row: a join expects thousands and reads a whole
     *     table
     */
    public static String sql(String rows, String goesOn, String order, String shown) {
        return """
                with first as materialized (%1$s limit %4$d),
                many as materialized (select count(*) as rows from first),
                found as materialized (
                    (select first.*, true as whole from first where (select rows from many) <= %5$d)
                    union all
                    (select first.*, false from first
                        where %2$s and (select rows from many) between %5$d + 1 and %4$d - 1 order by %3$s limit :most)
                    union all
                    (select page.*, false from (%1$s) page
                        where %2$s and (select rows from many) >= %4$d order by %3$s limit :most))
                """
                        .formatted(rows, goesOn, order, SORTED, WHOLE)
                + shown;
    }
}
