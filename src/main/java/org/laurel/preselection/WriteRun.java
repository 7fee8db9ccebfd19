package org.laurel.preselection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.laurel.rules.Requirement;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a run found as JSON: the same findings are the same file, letter by letter. */
@Service
public class WriteRun {

    private final Results results;
    private final Editions editions;
    private final JsonMapper json;

    WriteRun(Results results, Editions editions, JsonMapper json) {
        this.results = results;
        this.editions = editions;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public void write(Run run, Path file) throws IOException {
        var requirements =
                editions.get(run.edition()).eligibility().stream().map(Requirement::key).toList();
        try (var text = Files.newBufferedWriter(file);
                var out = json.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringProperty("edition", run.edition().toString());
            out.writeStringProperty("on", run.on().toString());
            out.writeObjectPropertyStart("days");
            for (var day : new TreeMap<>(run.days().days()).entrySet()) {
                out.writeStringProperty(day.getKey().key(), day.getValue().toString());
            }
            out.writeEndObject();
            out.writeArrayPropertyStart("assumed");
            run.days().assumed().stream().map(CutOff::key).sorted().forEach(out::writeString);
            out.writeEndArray();
            out.writeNumberProperty("schools", run.schools());
            out.writeNumberProperty("eligible", run.eligible());
            out.writeArrayPropertyStart("countries");
            for (var it : results.byCountry(run.id())) {
                out.writeStartObject();
                out.writeStringProperty("country", it.country().value());
                out.writeNumberProperty("schools", it.schools());
                out.writeNumberProperty("eligible", it.eligible());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayPropertyStart("results");
            results.each(run.id(), it -> write(it, requirements, out));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private static void write(Results.Row row, List<String> requirements, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("country", row.country());
        out.writeStringProperty("code", row.code());
        out.writeBooleanProperty("eligible", row.eligible());
        row.facts().forEach(out::writeStringProperty);
        out.writeObjectPropertyStart("findings");
        for (int i = 0; i < requirements.size(); i++) {
            out.writeStringProperty(requirements.get(i), Judged.found(row.findings(), i));
        }
        out.writeEndObject();
        out.writeEndObject();
    }
}
