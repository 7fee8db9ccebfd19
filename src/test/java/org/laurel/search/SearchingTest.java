package org.laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.command.FileImport;
import org.laurel.country.CountryCode;
import org.laurel.job.ReworkRows;
import org.laurel.language.Language;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.people.PersonalName;
import org.laurel.register.LabelledSchools;
import org.laurel.register.LabelledSchools.Wanted;
import org.laurel.register.RegisterEntries;
import org.laurel.register.RegisterSearch;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of schools and labels, asked as people type. */
@LaurelTest
class SearchingTest {

    @TempDir Path folder;

    @Autowired Schools schools;
    @Autowired People people;
    @Autowired RegisterEntries register;
    @Autowired LabelledSchools labelled;
    @Autowired List<FileImport> imports;
    @Autowired ReworkRows rework;
    @Autowired JdbcClient db;

    @BeforeEach
    void no_labels() {
        db.sql("truncate label.label cascade").update();
        db.sql("delete from school.staff").update();
        db.sql("delete from school.school").update();
        db.sql("delete from job.rework").update();
    }

    @ParameterizedTest
    @CsvSource({
        "Örebro gymnasium, orebro",
        "Kittilän koulu, Kittila",
        "Kärpäsen koulu, karpasen",
        "СУ „Христо Ботев“, hristo botev",
        "СУ „Христо Ботев“, 'Ботев, Христо'",
        "Björkhagens skola, bjork",
        "Björkhagens skola, 'skola,  bjork'",
        "Iż-Żebbuġ Primary, zebbug",
        "Große Straße, grosse strasse",
        "Γυμνάσιο Παύλος, ΠΑΥΛΟΣ",
        "Γυμνάσιο Παύλος, pavlos",
        "Diyarbakır Lisesi, DİYARBAKIR",
        "Gəncə məktəbi, gence mektebi",
        "Mäntylän koulu, mantylän kuolu",
        "Mäntylän koulu, mntylan koulu",
    })
    void schools_and_labels_are_found_as_people_type_them(String name, String typed) {
        schools.add(school("Nowhere school", "FI"));
        var school = school(name, "SE");
        schools.add(school);
        schoolLabel(school);
        assertThat(schools.search(typed, null, Language.EN, null, 10)).containsExactly(school);
        assertThat(register(typed)).containsExactly(name);
        assertThat(labelled(typed, Language.EN)).containsExactly(name);
    }

    @Test
    void each_word_is_found_in_project_school_or_public_name() {
        var school = school("Vasaskolan", "SE");
        schools.add(school);
        var anna = person("Anna Öberg", true);
        var boris = person("Борис Петров", false);
        label(anna, project("Bees of Europe"), school);
        label(boris, project("Реки и хора"), school);
        assertThat(titles("oberg bees vasa")).containsExactly("Bees of Europe");
        assertThat(titles("reki")).containsExactly("Реки и хора");
        assertThat(titles("vasaskolan")).hasSize(2);
        assertThat(titles("petrov")).isEmpty(); // never said yes to a public name
        assertThat(titles("oberg petrov")).isEmpty();
    }

    @Test
    void a_typing_mistake_is_allowed_only_where_nothing_is_found_as_typed() {
        schools.add(school("Skola Marken", "SE"));
        schools.add(school("Skola Maren", "SE"));
        assertThat(names("marken", Language.EN)).containsExactly("Skola Marken");
        assertThat(names("maarken", Language.EN)).containsExactly("Skola Marken");
        assertThat(names("marxen", Language.EN)).containsExactly("Skola Maren", "Skola Marken");
        assertThat(names("marxxen", Language.EN)).isEmpty();
        assertThat(names("%", Language.EN)).isEmpty();
        assertThat(register("' _")).isEmpty();
    }

    @Test
    void
            up_to_a_thousand_stand_as_the_readers_language_sorts_and_page_after_page_shows_each_once() {
        for (var name :
                List.of(
                        "Zoo skola",
                        "Åre skola",
                        "Skola 10",
                        "Skola 2",
                        "Ängs skola",
                        "arla skola")) {
            var school = school(name, "SE");
            schools.add(school);
            schoolLabel(school);
        }
        var swedish =
                List.of(
                        "arla skola",
                        "Skola 2",
                        "Skola 10",
                        "Zoo skola",
                        "Åre skola",
                        "Ängs skola");
        var english =
                List.of(
                        "Ängs skola",
                        "Åre skola",
                        "arla skola",
                        "Skola 2",
                        "Skola 10",
                        "Zoo skola");
        assertThat(names("skola", Language.SV)).isEqualTo(swedish);
        assertThat(labelled("skola", Language.SV)).isEqualTo(swedish);
        assertThat(labelled("", Language.SV)).isEqualTo(swedish);
        var seen = new ArrayList<String>();
        @Nullable SchoolId last = null;
        for (var page = page("skola", last); !page.isEmpty(); page = page("skola", last)) {
            page.forEach(it -> seen.add(it.name()));
            last = page.getLast().id();
        }
        assertThat(seen).hasSize(6).containsExactlyElementsOf(names("skola", Language.EN));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void a_longer_list_goes_on_by_the_alphabet_of_each_country() {
        db.sql(
                        """
                        insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                        select gen_random_uuid(), 'SE', 'L' || i, case i % 3 when 0 then 'Ängs' when 1 then 'Zoo' else 'Åre' end || ' skola ' || i,
                            'Umeå', 'SE', 'uhr', date '2020-01-01'
                        from generate_series(1, 1200) i
                        """)
                .update();
        rework.run();
        var seen = new ArrayList<String>();
        @Nullable SchoolId last = null;
        for (var page = schools.search("skola", null, Language.EN, last, 500);
                !page.isEmpty();
                page = schools.search("skola", null, Language.EN, last, 500)) {
            page.forEach(it -> seen.add(it.name()));
            last = page.getLast().id();
        }
        assertThat(seen).hasSize(1_200).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 2)).containsExactly("Zoo skola 1", "Zoo skola 4");
        assertThat(seen.get(400)).isEqualTo("Åre skola 2");
        assertThat(seen.get(800)).isEqualTo("Ängs skola 3");
    }

    @Test
    void rows_from_before_are_found_by_their_plain_letters_until_their_turn_comes() {
        before("Örebro Ångströmgymnasiet");
        before("Основно училище Шипка");
        db.sql("select id from school.school").query(UUID.class).list().forEach(this::schoolLabel);
        assertThat(names("angstrom", Language.EN)).hasSize(1);
        assertThat(register("angstrom")).hasSize(1);
        assertThat(names("shipka", Language.EN)).isEmpty();
        assertThat(register("shipka")).isEmpty();
        rework.run();
        assertThat(register("shipka")).hasSize(1);
        assertThat(labelled("shpka", Language.EN)).hasSize(1);
        assertThat(names("angstrom", Language.EN)).hasSize(1);
        assertThat(names("shipka", Language.EN)).hasSize(1);
        assertThat(names("shpka", Language.EN)).hasSize(1);
    }

    @Test
    void another_version_makes_every_text_anew() {
        var school = school("Lönnens skola", "SE");
        schools.add(school);
        rework.run();
        db.sql(
                        "update school.school set search_text = ' old', search_near = '{}', search_version = 1")
                .update();
        db.sql("update job.rework set version = 1").update();
        assertThat(names("lonnen", Language.EN)).isEmpty();
        rework.run();
        assertThat(schools.search("lonnen", null, Language.EN, null, 9)).containsExactly(school);
    }

    @Test
    void a_new_name_is_what_somebody_is_found_by() {
        var school = school("Vasaskolan", "SE");
        schools.add(school);
        var anna = person("Anna Berg", true);
        label(anna, project("Bees"), school);
        people.rename(anna, PersonalName.of("Анна Иванова").orElseThrow());
        assertThat(titles("berg")).isEmpty();
        assertThat(titles("ivanova anna")).containsExactly("Bees");
    }

    @Test
    void what_a_file_brings_is_found_at_once() throws IOException {
        take(
                "schools",
                "code,name,city,country,registered_on\nI1,Ål skole,Ål,NO,2019-08-20\nI2,ОУ Ботев,Плевен,BG,2019-08-20\n");
        take(
                "people",
                "email,name,language\nona@example.org,Øyvind Ås,nb\ntwo@example.org,Мария Илиева,bg\n");
        take(
                "projects",
                """
                code,title,starts_on,ends_on,founder1_email,founder1_school_code,founder2_email,founder2_school_code,created_on
                IP1,Fjordenes ørret,2025-09-01,2026-05-01,ona@example.org,I1,two@example.org,I2,2025-08-20
                """);
        assertThat(pendingPages()).isZero();
        assertThat(names("al skole", Language.NB)).containsExactly("Ål skole");
        assertThat(names("pleven botev", Language.NB)).containsExactly("ОУ Ботев");
        assertThat(texts("project.project where code = 'IP1'")).containsExactly(" fjordenes orret");
        assertThat(texts("people.person where email = 'ona@example.org'"))
                .containsExactly(" oyvind as");
        take("schools", "code,name,city,country,registered_on\nI1,Ny skole,Ål,NO,2019-08-20\n");
        assertThat(names("ny skole", Language.NB)).containsExactly("Ny skole");
    }

    /** So that nothing stays to be found by a name it no longer has. */
    @Test
    void whoever_writes_a_name_writes_what_it_is_found_by() throws IOException {
        var writes =
                Pattern.compile(
                        "(?i)(into|update|copy)\\s+(school\\.school|project\\.project|people\\.person)\\b");
        var name = Pattern.compile("(?<![:_.$\\w])(name|city|title)\\b\\s*[=,]");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var statements =
                        Pattern.compile("\"\"\"(.*?)\"\"\"|\"([^\"\\n]*)\"", Pattern.DOTALL)
                                .matcher(Files.readString(file));
                assertThat(
                                statements
                                        .results()
                                        .map(MatchResult::group)
                                        .filter(
                                                it ->
                                                        writes.matcher(it).find()
                                                                && name.matcher(it).find()))
                        .as(file.toString())
                        .allMatch(it -> it.contains("search_text"));
            }
        }
    }

    private List<School> page(String typed, @Nullable SchoolId after) {
        return schools.search(typed, null, Language.EN, after, 2);
    }

    private List<String> names(String typed, Language reader) {
        return schools.search(typed, null, reader, null, 50).stream().map(School::name).toList();
    }

    private List<String> register(String typed) {
        return register.page(new RegisterSearch(typed, null, null, null), null).stream()
                .map(it -> it.school().name())
                .toList();
    }

    private List<String> titles(String typed) {
        return register.page(new RegisterSearch(typed, null, null, null), null).stream()
                .map(it -> String.valueOf(it.project()))
                .toList();
    }

    private List<String> labelled(String typed, Language reader) {
        return labelled
                .page(new Wanted(labelled.cohorts().getFirst(), typed, null), reader, null)
                .stream()
                .map(it -> it.school().name())
                .toList();
    }

    private List<String> texts(String from) {
        return db.sql("select search_text from " + from).query(String.class).list();
    }

    private void take(String kind, String rows) throws IOException {
        var file = Files.writeString(folder.resolve(kind + ".csv"), rows);
        assertThat(
                        imports.stream()
                                .filter(it -> it.kind().equals(kind))
                                .findFirst()
                                .orElseThrow()
                                .read(file, new PrintStream(PrintStream.nullOutputStream())))
                .isZero();
    }

    /** How much every search would read beside the index. */
    private int pendingPages() {
        return db.sql("select gin_clean_pending_list('school.schools_by_words')")
                .query(Integer.class)
                .single();
    }

    private static School school(String name, String country) {
        var id = UUID.randomUUID();
        return new School(
                new SchoolId(id),
                id.toString(),
                name,
                "Somewhere",
                new CountryCode(country),
                country.equals("SE") ? "uhr" : "oph",
                LocalDate.of(2020, 1, 1));
    }

    /** As rows stand that were written before there was a text to be found by. */
    private void before(String name) {
        db.sql(
                        """
                        insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                        values (gen_random_uuid(), 'SE', :name, :name, 'Somewhere', 'SE', 'uhr', date '2020-01-01')
                        """)
                .param("name", name)
                .update();
    }

    private PersonId person(String name, boolean open) {
        var id = new PersonId(UUID.randomUUID());
        people.add(
                new Person(id, id + "@example.org", name, Language.EN, false, java.util.Set.of()),
                null,
                Instant.EPOCH);
        people.showName(id, open, Instant.EPOCH);
        return id;
    }

    private UUID project(String title) {
        var id = UUID.randomUUID();
        var text = SearchText.of(title);
        db.sql(
                        """
                        insert into project.project (id, code, title, created_at, starts_on, ends_on, search_text, search_near, search_version)
                        values (?, ?, ?, now(), '2025-01-01', '2025-12-31', ?, ?::int[], ?)
                        """)
                .params(
                        id,
                        id.toString(),
                        title,
                        text.words(),
                        text.nearAsArray(),
                        SearchText.VERSION)
                .update();
        return id;
    }

    private void schoolLabel(School school) {
        schoolLabel(school.id().value());
    }

    private void schoolLabel(UUID school) {
        label(null, null, school, "SE");
    }

    private void label(PersonId holder, UUID project, School school) {
        label(holder.value(), project, school.id().value(), school.country().value());
    }

    private void label(@Nullable UUID holder, @Nullable UUID project, UUID school, String country) {
        db.sql(
                        """
                        insert into label.label (code, origin, scheme, edition, holder, project, school, country,
                            support_organisation, awarded_on, valid_from, valid_until)
                        values (:code, 'import', 'school-label', '2022-09-01', :holder, :project, :school, :country, 'uhr', '2025-04-30',
                            case when :holder::uuid is null then date '2025-01-01' end,
                            case when :holder::uuid is null then date '2026-12-31' end)
                        """)
                .param("code", UUID.randomUUID().toString())
                .param("holder", holder)
                .param("project", project)
                .param("school", school)
                .param("country", country)
                .update();
    }
}
