package org.laurel.scheme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.laurel.language.Language;
import org.laurel.rules.Requirement;

/** Reads an edition from its files, as a whole: every reference from one to another holds. */
final class EditionReader {

    static final Pattern TEXT = Pattern.compile("text\\.([a-z]{2})\\.yaml");
    private static final Pattern COUNTRY = Pattern.compile("country/([A-Z]{2})\\.yaml");
    private static final List<String> RULES =
            List.of("scheme.yaml", "form.yaml", "eligibility.yaml", "rubric.yaml", "award.yaml");
    static final String ROUNDS = "rounds.yaml";
    private static final String ENGLISH = "text.en.yaml";

    private final EditionFiles files;

    private EditionReader(EditionFiles files) {
        this.files = files;
    }

    static Edition read(EditionFiles files) {
        return new EditionReader(files).read();
    }

    private Edition read() {
        if (!files.id().scheme().matches(Written.WORD)) {
            throw new SchemeFileException(
                    files.id().scheme(),
                    1,
                    "The folder of a scheme is named by words joined by hyphens");
        }
        files.texts().keySet().forEach(this::mustBeKnown);
        var scheme =
                written("scheme.yaml")
                        .fields(
                                "holder",
                                "awarded-by",
                                "validity",
                                "counts-labels-of",
                                "round",
                                "sources",
                                "assumptions");
        var holder = scheme.get("holder").oneOf(Edition.Holder.values());
        var validity = scheme.get("validity").oneOf(Edition.Validity.values());
        var assumptions = scheme.list("assumptions", Written::word);
        var rubric = new RubricReader().read(written("rubric.yaml"));
        var form = new FormReader(rubric).read(written("form.yaml"));
        var eligibility =
                new EligibilityReader(FactName.known(holder, form))
                        .read(written("eligibility.yaml"));
        mustAskForRequirements(form, eligibility);
        var cutOffs = cutOffs(scheme, validity);
        var texts =
                new TextReader(TextPaths.of(assumptions, eligibility, rubric, form), eligibility);
        var sources = scheme.list("sources", it -> it.fields("clause", "assumed").source());
        var own = texts.english(written(ENGLISH));
        var overlays = overlays(new OverlayReader(rubric, form, texts, own));
        var english = Clauses.with(own, sources, eligibility, rubric, overlays);
        return new Edition(
                files.id(),
                holder,
                scheme.get("awarded-by").oneOf(Edition.AwardedBy.values()),
                validity,
                scheme.find("counts-labels-of").map(Written::word).orElse(null),
                cutOffs,
                sources,
                assumptions,
                form,
                eligibility,
                rubric,
                award(written("award.yaml"), rubric),
                rounds(new RoundReader(cutOffs)),
                texts(texts, english),
                overlays);
    }

    private static Award award(Written written, Rubric rubric) {
        var fields = written.fields("pass-mark", "clause", "assumed");
        var passMark = fields.find("pass-mark").map(it -> it.wholeNumber(0, rubric.maximum()));
        if (passMark.isEmpty() && rubric.withMinimum().isEmpty()) {
            throw written.wrong("Without a 'pass-mark' or any minimum, everybody would be awarded");
        }
        return new Award(
                passMark.map(OptionalInt::of).orElse(OptionalInt.empty()), fields.source());
    }

    private static Map<CutOff, FromDeadline> cutOffs(Fields scheme, Edition.Validity validity) {
        return switch (validity) {
            case WITHOUT_END -> scheme.find("round").map(RoundReader::rules).orElse(Map.of());
            case AS_THE_ROUND_SAYS -> RoundReader.rules(scheme.get("round"));
        };
    }

    private List<DatedRound> rounds(RoundReader reader) {
        return files.texts().containsKey(ROUNDS) ? written(ROUNDS).list(reader::round) : List.of();
    }

    private void mustAskForRequirements(Form form, List<Requirement> eligibility) {
        var keys = eligibility.stream().map(Requirement::key).toList();
        for (var question : form.questions()) {
            if (question instanceof Question.YesNo(var key) && !keys.contains(key)) {
                throw written("form.yaml")
                        .wrong("'%s' asks for a requirement that eligibility.yaml lacks", key);
            }
        }
    }

    private Map<Language, TextFile> texts(TextReader reader, TextFile english) {
        var texts = new EnumMap<Language, TextFile>(Language.class);
        each(
                TEXT,
                (code, written) ->
                        texts.put(
                                Language.of(code)
                                        .orElseThrow(
                                                () ->
                                                        written.wrong(
                                                                "'%s' is not a language of Laurel",
                                                                code)),
                                code.equals("en")
                                        ? english
                                        : reader.translation(written, english)));
        return Collections.unmodifiableMap(texts);
    }

    private Map<String, Overlay> overlays(OverlayReader reader) {
        var overlays = new TreeMap<String, Overlay>();
        each(COUNTRY, (country, written) -> overlays.put(country, reader.read(country, written)));
        return Collections.unmodifiableMap(overlays);
    }

    private interface Each {
        void read(String code, Written written);
    }

    private void each(Pattern names, Each each) {
        for (var name : files.texts().keySet()) {
            var match = names.matcher(name);
            if (match.matches()) {
                each.read(match.group(1), written(name));
            }
        }
    }

    private Written written(String name) {
        var text = files.texts().get(name);
        if (text == null) {
            throw new SchemeFileException(files.path(name), 1, "The file is missing");
        }
        return SchemeFile.read(files.path(name), text);
    }

    private void mustBeKnown(String name) {
        if (!RULES.contains(name)
                && !name.equals(ROUNDS)
                && !TEXT.matcher(name).matches()
                && !COUNTRY.matcher(name).matches()) {
            throw new SchemeFileException(
                    files.path(name), 1, "No file of an edition has this name");
        }
    }
}
