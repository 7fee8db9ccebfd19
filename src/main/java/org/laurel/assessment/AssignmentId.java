package org.laurel.assessment;

import java.util.UUID;
import org.laurel.writing.FormId;

/**
 * Stands for one assessor's work on one application; the score sheet is written under the same id.
 */
public record AssignmentId(UUID value) {

    public FormId form() {
        return new FormId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
