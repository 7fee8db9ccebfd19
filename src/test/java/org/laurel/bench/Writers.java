package org.laurel.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Teachers at sixteen connections, each with a draft of their own, signed in over HTTP. */
final class Writers {

    static final String PASSWORD = "laurel and bay leaves";
    static final String STEP = "collaboration";
    static final String QUESTION = "how-we-worked-together";
    private static final Pattern TOKEN =
            Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** One of them. */
    static final class Writer {
        final UUID person;
        final UUID application;
        final UUID project;
        String session = "";
        String token = "";
        final Wire wire;
        int version;

        Writer(Wire wire, UUID person, UUID application, UUID project) {
            this.wire = wire;
            this.person = person;
            this.application = application;
            this.project = project;
        }
    }

    private Writers() {}

    static List<Writer> ready(BenchedLaurel laurel, int many) throws Exception {
        var writers = new ArrayList<Writer>();
        try (var db = laurel.connect()) {
            for (int i = 0; i < many; i++) {
                writers.add(copy(db, laurel.port, i));
            }
        }
        for (int i = 0; i < many; i++) {
            signIn(writers.get(i), email(i), address(writers.get(i)));
        }
        return writers;
    }

    /** A teacher with a draft, copied from an application of the demo. */
    private static Writer copy(Connection db, int port, int number)
            throws SQLException, IOException {
        var person = UUID.randomUUID();
        var application = UUID.randomUUID();
        person(db, person, email(number));
        UUID project;
        UUID copied;
        try (var rows =
                db.createStatement()
                        .executeQuery(
                                """
                                select a.id, a.project from application.application a
                                where exists (select from writing.answer w where w.form = a.id and w.question = '%s')
                                order by a.opened_at, a.id limit 1
                                """
                                        .formatted(QUESTION))) {
            if (!rows.next()) {
                throw new IllegalStateException("The demo has no application to copy");
            }
            copied = rows.getObject(1, UUID.class);
            project = rows.getObject(2, UUID.class);
        }
        update(
                db,
                """
                insert into application.application (id, scheme, applicant, project, school, country, support_organisation, edition, opened_at)
                select ?, scheme, ?, project, school, country, support_organisation, edition, opened_at
                from application.application where id = ?
                """,
                application,
                person,
                copied);
        update(db, "insert into writing.form (id) values (?)", application);
        update(
                db,
                "insert into writing.answer (form, question, text) select ?, question, text from writing.answer where form = ?",
                application,
                copied);
        return new Writer(new Wire(port), person, application, project);
    }

    static void person(Connection db, UUID id, String email) throws SQLException {
        update(
                db,
                """
                insert into people.person (id, email, name, language, password_hash, joined_at)
                select ?, ?, name, 'en', password_hash, joined_at from people.person where email = 'elin@demo.example'
                """,
                id,
                email);
    }

    static String email(int number) {
        return "bench" + number + "@demo.example";
    }

    static void update(Connection db, String sql, Object... values) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void signIn(Writer writer, String email, String first) throws IOException {
        comeIn(
                writer,
                "/sign-in",
                "email=" + encoded(email) + "&password=" + encoded(PASSWORD) + "&",
                first);
    }

    /** Fills in the form of an address and opens a page, as a browser would before it saves. */
    static void comeIn(Writer writer, String by, String fields, String first) throws IOException {
        var form = writer.wire.get(by).body();
        writer.wire.send(
                "POST",
                by,
                List.of("Content-Type: application/x-www-form-urlencoded"),
                fields + "_csrf=" + encoded(found(FORM_TOKEN, form)));
        var page = writer.wire.get(first);
        if (page.status() != 200) {
            throw new IllegalStateException(first + " answers " + page.status());
        }
        writer.token = found(TOKEN, page.body());
        writer.session =
                new String(
                        Base64.getDecoder().decode(writer.wire.cookie("laurel")),
                        StandardCharsets.UTF_8);
    }

    static String address(Writer writer) {
        return "/applications/" + writer.application + "/steps/" + STEP;
    }

    private static String found(Pattern pattern, String html) {
        var matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("No token on the page");
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
