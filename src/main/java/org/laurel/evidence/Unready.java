package org.laurel.evidence;

import java.util.Optional;

/** A file that cannot be handed in yet, and why. */
public record Unready(ItemId item, String name, String shows, Privacy.Lack lack) {

    static Optional<Unready> of(Item item) {
        return switch (item) {
            case Item.Link _ -> Optional.empty();
            case Item.File file ->
                    file.privacy()
                            .lack()
                            .map(it -> new Unready(file.id(), file.name(), file.shows(), it));
        };
    }
}
