package org.laurel.application;

import java.util.UUID;
import org.laurel.writing.FormId;

/** Stands for one application; its form is written under the same id. */
public record ApplicationId(UUID value) {

    public FormId form() {
        return new FormId(value);
    }

    /** How the history names it. */
    public String subject() {
        return "application:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
