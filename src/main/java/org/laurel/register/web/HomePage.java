package org.laurel.register.web;

import java.util.List;

/** The first page: which labels there are. */
public record HomePage(List<Offer> offers) {

    /** A label one can apply for. */
    public record Offer(String scheme, String name, String summary) {}
}
