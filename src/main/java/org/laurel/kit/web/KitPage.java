package org.laurel.kit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.kit.Address;
import org.laurel.kit.ConfirmAddress.Part;
import org.laurel.kit.Kit;
import org.laurel.site.Problem;
import org.laurel.words.Texts;

/** A kit as the teachers of its school see it, with what they typed where it was not taken. */
public record KitPage(
        Kit kit,
        String label,
        String country,
        String organisation,
        Address typed,
        List<Problem> problems,
        @Nullable String refusal) {

    public String state(Texts t) {
        return KitInWords.state(kit, t);
    }

    /** The address can be given, or given anew. */
    public boolean open() {
        return kit.about().standing()
                && (kit instanceof Kit.Awaited || kit instanceof Kit.Confirmed);
    }

    public @Nullable Address address() {
        return switch (kit) {
            case Kit.Awaited _ -> null;
            case Kit.Confirmed it -> it.to();
            case Kit.Sent it -> it.to();
            case Kit.Received it -> it.to();
        };
    }

    public @Nullable String problem(Part part) {
        return problems.stream()
                .filter(it -> it.at().equals(id(part)))
                .map(Problem::what)
                .findFirst()
                .orElse(null);
    }

    static String id(Part part) {
        return part.name().toLowerCase(java.util.Locale.ROOT);
    }
}
