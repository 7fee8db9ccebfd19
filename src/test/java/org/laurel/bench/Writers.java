package org.laurel.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
        final HttpClient http =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        String session = "";
        String token = "";
        int version;

        Writer(UUID person, UUID application, UUID project) {
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
                writers.add(copy(db, i));
            }
        }
        for (int i = 0; i < many; i++) {
            signIn(laurel, writers.get(i), email(i));
        }
        return writers;
    }

    /** A teacher with a draft, copied from an application of the demo. */
    private static Writer copy(Connection db, int number) throws SQLException {
        var person = UUID.randomUUID();
        var application = UUID.randomUUID();
        update(
                db,
                """
                insert into people.person (id, email, name, language, password_hash, joined_at)
                select ?, ?, name, 'en', password_hash, joined_at from people.person where email = 'elin@demo.example'
                """,
                person,
                email(number));
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
        return new Writer(person, application, project);
    }

    private static String email(int number) {
        return "bench" + number + "@demo.example";
    }

    private static void update(Connection db, String sql, Object... values) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void signIn(BenchedLaurel laurel, Writer writer, String email)
            throws IOException, InterruptedException {
        var site = "http://localhost:" + laurel.port;
        var form = send(writer, HttpRequest.newBuilder(URI.create(site + "/sign-in")));
        var fields =
                "email="
                        + encoded(email)
                        + "&password="
                        + encoded(PASSWORD)
                        + "&_csrf="
                        + encoded(found(FORM_TOKEN, form.body()));
        send(
                writer,
                HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
        var page = send(writer, HttpRequest.newBuilder(URI.create(site + address(writer))));
        if (page.statusCode() != 200) {
            throw new IllegalStateException("The page of a draft answers " + page.statusCode());
        }
        writer.token = found(TOKEN, page.body());
        var cookies =
                ((CookieManager) writer.http.cookieHandler().orElseThrow())
                        .getCookieStore()
                        .getCookies();
        writer.session =
                new String(
                        java.util.Base64.getDecoder()
                                .decode(
                                        cookies.stream()
                                                .filter(it -> it.getName().equals("laurel"))
                                                .findFirst()
                                                .orElseThrow()
                                                .getValue()),
                        StandardCharsets.UTF_8);
    }

    static String address(Writer writer) {
        return "/applications/" + writer.application + "/steps/" + STEP;
    }

    static HttpResponse<String> send(Writer writer, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return writer.http.send(request.build(), BodyHandlers.ofString());
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
