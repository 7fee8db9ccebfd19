package org.laurel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

@AnalyzeClasses(packages = "org.laurel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final ApplicationModules MODULES = ApplicationModules.of(Laurel.class);

    @Test
    void modules_use_only_what_they_declare() {
        MODULES.verify();
    }

    @Test
    void the_map_in_the_docs_is_drawn_from_the_code() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeModuleCanvases();
    }

    /** They compose what others know, so they may read every module's views. */
    static final Set<String> READ_EVERY_VIEW =
            Set.of("eligibility", "desk", "register", "statistics");

    @Test
    void a_store_writes_only_its_own_schema_and_reads_only_the_views_of_modules_it_may_use()
            throws Exception {
        var table =
                Pattern.compile(
                        "(?i)\\b(from|join|into|update|table|truncate|copy)\\s+(\\w+)\\.(\\w+)");
        for (var source : stores()) {
            var text = Files.readString(source);
            if (text.contains("@Repository") || source.toString().endsWith(".sql")) {
                var module = module(source);
                assertThat(text).as(source.toString()).containsPattern(table);
                assertThat(
                                table.matcher(text)
                                        .results()
                                        .filter(
                                                it ->
                                                        MODULES.getModuleByName(it.group(2))
                                                                .isPresent())
                                        .filter(it -> !it.group(2).equals(module))
                                        .filter(it -> !isView(it) || !mayRead(module, it.group(2)))
                                        .map(MatchResult::group))
                        .as(source + " touches what is not its own")
                        .isEmpty();
            }
        }
    }

    /** A long question may stand in a file of its own, in the folder of its module. */
    private static List<Path> stores() throws IOException {
        var stores = new ArrayList<>(sources("src/main/java/org/laurel", ".java"));
        stores.addAll(sources("src/main/resources", ".sql"));
        stores.removeIf(it -> it.startsWith("src/main/resources/db"));
        return stores;
    }

    private static String module(Path source) {
        var root =
                source.startsWith("src/main/resources")
                        ? Path.of("src/main/resources")
                        : Path.of("src/main/java/org/laurel");
        return root.relativize(source).getName(0).toString();
    }

    private static boolean isView(MatchResult it) {
        return it.group(1).matches("(?i)from|join") && it.group(3).startsWith("shown_");
    }

    @Test
    void a_migration_changes_only_the_schema_it_is_named_after() throws Exception {
        var change =
                Pattern.compile(
                        "(?i)\\b(?:(?:table|view|into|update|schema|type|function)\\s+(?:if not exists\\s+)?|index\\s+\\w+\\s+on\\s+)(\\w+)\\b(?:\\.|;)");
        for (var migration : sources("src/main/resources/db/migration", ".sql")) {
            var name = migration.getFileName().toString().replaceAll("^V\\d+_\\d+__|\\.sql$", "");
            assertThat(change.matcher(Files.readString(migration)).results().map(it -> it.group(1)))
                    .as(migration.toString())
                    .allMatch(
                            it -> name.equals(it) || name.startsWith(it + "_"),
                            "named after " + name);
        }
    }

    private static boolean mayRead(String module, String other) {
        try {
            var declared =
                    Class.forName("org.laurel." + module + ".package-info")
                            .getAnnotation(ApplicationModule.class)
                            .allowedDependencies();
            return READ_EVERY_VIEW.contains(module) || List.of(declared).contains(other);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(module + " has no package-info", e);
        }
    }

    private static List<Path> sources(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(it -> it.toString().endsWith(ending)).toList();
        }
    }

    static final DescribedPredicate<JavaClass> VALUES =
            DescribedPredicate.describe(
                    "values",
                    it ->
                            it.isRecord()
                                    || it.isEnum()
                                    || (it.isInterface() && it.reflect().isSealed()));

    @ArchTest
    static final ArchRule values_know_no_framework =
            noClasses()
                    .that(VALUES)
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "org.springframework..",
                                    "java.sql..",
                                    "jakarta..",
                                    "gg.jte.."));

    @ArchTest
    static final ArchRule the_domain_knows_no_pages =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..web..", "..site..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("..web..", "..site.."));

    @ArchTest
    static final ArchRule only_stores_speak_sql =
            noClasses()
                    .that(not(annotatedWith(Repository.class)))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcClient.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcOperations.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(NamedParameterJdbcOperations.class);

    @ArchTest
    static final ArchRule a_use_case_does_one_thing =
            classes()
                    .that()
                    .areAnnotatedWith(Service.class)
                    .should(
                            new ArchCondition<>("have exactly one public method") {
                                @Override
                                public void check(JavaClass it, ConditionEvents events) {
                                    var open =
                                            it.getMethods().stream()
                                                    .filter(
                                                            method ->
                                                                    method.getModifiers()
                                                                            .contains(
                                                                                    JavaModifier
                                                                                            .PUBLIC))
                                                    .count();
                                    if (open != 1) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        it, it.getName() + " has " + open));
                                    }
                                }
                            })
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_something =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Impl|Manager|Helper|Utils?|Dto|DTO|Mapper|Processor|Data|Info)$");

    @ArchTest
    static final ArchRule time_comes_from_the_clock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");
}
