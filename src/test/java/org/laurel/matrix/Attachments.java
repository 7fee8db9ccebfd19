package org.laurel.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.laurel.evidence.AddFile;
import org.laurel.evidence.DescribeFile;
import org.laurel.evidence.Item;
import org.laurel.evidence.Pupils;
import org.laurel.evidence.Samples;
import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.springframework.stereotype.Component;

/** Files that show what a form says. */
@Component
class Attachments {

    private final AddFile addFile;
    private final DescribeFile describeFile;

    Attachments(AddFile addFile, DescribeFile describeFile) {
        this.addFile = addFile;
        this.describeFile = describeFile;
    }

    /** A PDF that shows no pupil. */
    Item.File attach(SignedIn who, FormId form) {
        try {
            var file = Files.write(Files.createTempFile("plan", ".pdf"), Samples.pdf());
            var outcome = addFile.add(who, form, "Our plan", "plan.pdf", file, "");
            if (!(outcome instanceof AddFile.Outcome.Added(var item))) {
                throw new IllegalStateException("Not added: " + outcome);
            }
            describeFile.describe(who, item.id(), Pupils.NOT_RECOGNISABLE, true);
            return item;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
