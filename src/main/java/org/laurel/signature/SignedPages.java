package org.laurel.signature;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.laurel.evidence.FileKind;
import org.laurel.evidence.Item;

/** What of some uploaded files can be a page signed by hand: a PDF or a picture. */
public final class SignedPages {

    private static final Set<FileKind> KINDS =
            EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.GIF, FileKind.WEBP);

    private SignedPages() {}

    /** The newest stands last. */
    public static List<Item.File> among(List<Item> uploaded) {
        return uploaded.stream()
                .filter(Item.File.class::isInstance)
                .map(Item.File.class::cast)
                .filter(it -> KINDS.contains(it.kind()))
                .toList();
    }
}
