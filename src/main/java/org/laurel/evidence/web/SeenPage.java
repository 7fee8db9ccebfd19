package org.laurel.evidence.web;

import java.util.List;
import org.laurel.evidence.Item;

/** The evidence of a form as whoever assesses it will see it. */
public record SeenPage(List<Item> items, String back) {

    public SeenPage {
        items = List.copyOf(items);
    }
}
