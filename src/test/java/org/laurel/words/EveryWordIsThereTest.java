package org.laurel.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;

/** Forgets no word in any language, and keeps none that nobody says. */
class EveryWordIsThereTest {

    /** Translated so far; a language joins when its translator has finished. */
    static final List<Language> COMPLETE = List.of(Language.values());

    /** Keys put together while running: the code names only how they begin. */
    static final List<String> COMPOSED =
            List.of(
                    "notification.assessor-needed.",
                    "notification.lapsed.",
                    "notification.trouble.",
                    "application.finding.settled-by.",
                    "application.history.",
                    "application.next.",
                    "application.state.",
                    "assessment.conflict.",
                    "decision.category.",
                    "decision.history.",
                    "decision.letter.again.",
                    "decision.letter.award",
                    "decision.letter.refuse",
                    "decision.letter.school.",
                    "decision.letter.subject.",
                    "desk.beginning.",
                    "desk.conflict.",
                    "desk.sort.",
                    "desk.stage.",
                    "evidence.kind.",
                    "evidence.lack.",
                    "evidence.pupils.",
                    "evidence.refused.",
                    "evidence.remains.",
                    "evidence.unready.",
                    "evidence.unwelcome.",
                    "invitation.state.",
                    "kit.problem.",
                    "kit.step.",
                    "membership.fault.",
                    "membership.state.",
                    "newsletter.note.",
                    "newsletter.state.",
                    "newsletter.step.",
                    "people.account.",
                    "people.first-administrator.",
                    "people.join.",
                    "people.mail.",
                    "people.role.",
                    "people.roles.",
                    "people.second-factor.",
                    "people.sign-in.",
                    "preselection.adjusting.",
                    "preselection.cut-off.",
                    "preselection.fact.",
                    "preselection.order.",
                    "project.closure.",
                    "project.competence.",
                    "project.departure.",
                    "project.form.problem.",
                    "project.invitation.asks.",
                    "project.invitation.hurdle.",
                    "project.invitation.state.",
                    "project.invitation.trouble.",
                    "project.invitation.what.",
                    "project.invitations.part.",
                    "project.mail.invited.",
                    "project.page.problem.",
                    "project.pages.openness.",
                    "project.part.",
                    "project.refusal.",
                    "project.stage.",
                    "register.scheme.again-",
                    "school.",
                    "signature.declaration.text.",
                    "signature.nowhere.",
                    "site.error.",
                    "site.finding.",
                    "writing.history.",
                    "word.left-out.",
                    "word.refused.",
                    "word.result.");

    static final Path MESSAGES = Path.of("src/main/resources/messages");
    static final Pattern SAID = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z0-9-]+){2,})\"");

    @Test
    void every_language_has_every_key_with_the_same_placeholders() throws IOException {
        var english = placeholders(Language.EN);
        for (var language : COMPLETE) {
            assertThat(placeholders(language)).as(language.ownName()).isEqualTo(english);
        }
    }

    @Test
    void words_already_translated_keep_their_placeholders() throws IOException {
        var english = placeholders(Language.EN);
        for (var language : Language.values()) {
            assertThat(english).as(language.ownName()).containsAllEntriesOf(placeholders(language));
        }
    }

    @Test
    void every_key_begins_with_its_module() throws IOException {
        for (var language : Language.values()) {
            for (var file : files(language)) {
                assertThat(read(file).keySet())
                        .as(file.toString())
                        .allMatch(it -> it.startsWith(file.getParent().getFileName() + "."));
            }
        }
    }

    @Test
    void no_key_is_written_twice() throws IOException {
        for (var language : Language.values()) {
            for (var file : files(language)) {
                var keys =
                        Files.readAllLines(file).stream()
                                .filter(it -> it.matches("[a-z][^ =]* *=.*"))
                                .map(it -> it.substring(0, it.indexOf('=')).strip());
                assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void what_the_code_says_has_words_and_every_word_is_said() throws IOException {
        var keys = placeholders(Language.EN).keySet();
        var modules = keys.stream().map(it -> it.split("\\.")[0]).collect(Collectors.toSet());
        var said =
                said().stream()
                        .filter(it -> modules.contains(it.split("\\.")[0]))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys).as("said but not written").containsAll(said);
        assertThat(keys.stream().filter(it -> COMPOSED.stream().noneMatch(it::startsWith)))
                .as("written but not said")
                .allMatch(said::contains);
    }

    private static Set<String> said() throws IOException {
        var said = new HashSet<String>();
        for (var tree : List.of("src/main/java", "src/main/jte")) {
            try (var sources = Files.walk(Path.of(tree))) {
                for (var source : sources.filter(Files::isRegularFile).toList()) {
                    SAID.matcher(Files.readString(source))
                            .results()
                            .forEach(it -> said.add(it.group(1)));
                }
            }
        }
        return said;
    }

    private static Map<String, Set<String>> placeholders(Language language) throws IOException {
        var all = new HashMap<String, Set<String>>();
        for (var file : files(language)) {
            read(file).forEach((key, text) -> all.put(key, placeholders(text)));
        }
        return all;
    }

    private static Set<String> placeholders(String text) {
        var pattern = new MessagePattern(text);
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private static List<Path> files(Language language) throws IOException {
        try (var modules = Files.list(MESSAGES)) {
            var files = new ArrayList<Path>();
            modules.map(it -> it.resolve(language.code() + ".properties"))
                    .filter(Files::exists)
                    .forEach(files::add);
            return files;
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(it -> it, properties::getProperty));
    }
}
