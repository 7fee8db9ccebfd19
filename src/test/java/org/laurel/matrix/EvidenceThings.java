package org.laurel.matrix;

import java.util.List;
import java.util.Map;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Item;
import org.laurel.evidence.RemoveEvidence;
import org.laurel.evidence.Samples;
import org.laurel.writing.FormId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files that can still be changed, handed in, of an officer, and taken away; a file on its way. */
@Component
@Order(2)
class EvidenceThings implements Things {

    private final Evidence evidence;
    private final Attachments attachments;
    private final RemoveEvidence removeEvidence;

    EvidenceThings(Evidence evidence, Attachments attachments, RemoveEvidence removeEvidence) {
        this.evidence = evidence;
        this.attachments = attachments;
        this.removeEvidence = removeEvidence;
    }

    @Override
    public void show(World world, Examples to) {
        var elin = world.of("elin");
        var draft = world.application("draft").form();
        world.files().put("plan.pdf", Samples.pdf());
        var kept = attachments.attach(elin, draft);
        var removed = attachments.attach(elin, draft);
        removeEvidence.remove(elin, removed.id());

        for (var change : List.of("", "/about", "/removal", "/putting-back")) {
            var item = change.equals("/putting-back") ? removed : kept;
            to.at("/evidence/{id}" + change, "draft", "id", item.id());
            to.at("/evidence/{id}" + change, "handed in", "id", file(world, "handed in").id());
        }
        to.at("/evidence/{id}", "of an officer", "id", file(world, "of an officer").id());
        to.form("/evidence/{id}/about", "recognisable", "no", "remains", "true");

        world.show(to, "/forms/{id}", "draft", "handed in");
        to.form("/forms/{id}/files", "file", Asking.FILE + "plan.pdf");
        to.form("/forms/{id}/links", "link-address", "https://film.example/");
        to.everywhere("upload", onItsWay(world, draft));
    }

    private Item.File file(World world, String state) {
        return evidence.of(world.application(state).form()).stream()
                .filter(Item.File.class::isInstance)
                .map(Item.File.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String onItsWay(World world, FormId form) {
        var uploads = "/forms/{id}/uploads";
        var begun = world.ask(Persona.ELIN, "POST", uploads, Map.of("id", "" + form.value()));
        var where = begun.headers().firstValue("Location").orElseThrow();
        return where.substring(where.lastIndexOf('/') + 1);
    }
}
