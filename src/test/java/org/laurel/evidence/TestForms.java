package org.laurel.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that Writers write and Readers read, as a module that owns forms would say. */
@TestConfiguration(proxyBeanMethods = false)
public class TestForms {

    public static final FormId FORM =
            new FormId(UUID.fromString("01990000-0000-7000-8000-00000000f001"));
    public static final SignedIn WRITER = person("01990000-0000-7000-8000-000000000001", "Writer");
    public static final SignedIn READER = person("01990000-0000-7000-8000-000000000002", "Reader");
    public static final SignedIn STRANGER =
            person("01990000-0000-7000-8000-000000000003", "Stranger");

    @Bean
    EvidenceAccess testForms() {
        return new EvidenceAccess() {
            @Override
            public boolean mayRead(SignedIn who, FormId form) {
                return form.equals(FORM) && who.name().startsWith(READER.name());
            }

            @Override
            public boolean mayWrite(SignedIn who, FormId form) {
                return form.equals(FORM) && who.name().startsWith(WRITER.name());
            }
        };
    }

    /** The three of them have to be known before they can ask for pages. */
    public static void arrive(JdbcClient db) {
        for (var who : List.of(WRITER, READER, STRANGER)) {
            db.sql(
                            """
                            insert into people.person (id, email, name, language, joined_at)
                            values (:id, :id::text || '@example.org', :name, 'en', '2026-01-01') on conflict do nothing
                            """)
                    .param("id", who.id().value())
                    .param("name", who.name())
                    .update();
        }
    }

    private static SignedIn person(String id, String name) {
        return new SignedIn(new PersonId(UUID.fromString(id)), name, Language.EN, Set.of());
    }
}
