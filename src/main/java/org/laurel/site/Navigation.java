package org.laurel.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Where the signed-in person may go from any page; each module that has such places offers them.
 */
public interface Navigation {

    List<Entry> entries(HttpServletRequest request);

    /** A place: the key of its words, and its address. */
    record Entry(String key, String address) {}
}
