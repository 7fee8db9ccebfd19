package org.laurel.signature.web;

import java.util.List;
import org.laurel.signature.Signature.Scanned;

/** The pages signed by hand that wait for somebody to look at them. */
public record ScansPage(List<Row> rows) {

    /** One of them, and the school it came from. */
    public record Row(Scanned scanned, String school) {}
}
