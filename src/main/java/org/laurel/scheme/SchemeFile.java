package org.laurel.scheme;

import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One file of YAML 1.2, read so that every place in it knows its line. */
final class SchemeFile {

    private SchemeFile() {}

    static Written read(String file, String text) {
        // no aliases for collections: a condition that holds itself would never end
        var settings = LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> new Written(file, node))
                    .orElseThrow(() -> new SchemeFileException(file, 1, "The file is empty"));
        } catch (MarkedYamlEngineException e) {
            throw new SchemeFileException(file, line(e.getProblemMark()), e.getProblem());
        } catch (YamlEngineException e) {
            throw new SchemeFileException(
                    file, 1, Objects.requireNonNullElse(e.getMessage(), "No YAML 1.2"));
        }
    }

    static int line(Optional<Mark> mark) {
        return mark.map(it -> it.getLine() + 1).orElse(1);
    }
}
