package org.laurel.newsletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.laurel.invitation.InvitationCast;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.round.RoundId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the newsletter have in common: strangers, and the mails they get. */
abstract class NewsletterVisits {

    static final Pattern CONFIRMATION = Pattern.compile("/newsletter/confirmations/\\S+");
    static final Pattern CANCELLATION = Pattern.compile("/newsletter/cancellations/\\S+");

    @Autowired LabelCast labelCast;
    @Autowired AnnounceRound announceRound;
    @Autowired ForgetRequests forgetRequests;
    @Autowired Outbox outbox;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    @LocalServerPort int port;

    RoundId round;

    @BeforeEach
    void nobody_has_subscribed() {
        clock.set(TestClock.START);
        labelCast.publish();
        round = new InvitationCast(db).round();
        db.sql("truncate newsletter.request, newsletter.subscriber, people.attempt cascade")
                .update();
    }

    void subscribe(String email, String language) {
        ask(email, language);
        var link = link(CONFIRMATION);
        new Visitor(port).fillIn(link, link);
    }

    HttpResponse<String> ask(String email, String language) {
        clock.advance(Duration.ofSeconds(1)); // the newest mail comes first
        return new Visitor(port)
                .fillIn(
                        "/newsletter?language=" + language,
                        "/newsletter",
                        "email",
                        email,
                        "language",
                        language);
    }

    /** As a mail program does: it has no cookies. */
    HttpResponse<String> oneClick(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click", UTF_8))
                        .build();
        try (var program = HttpClient.newHttpClient()) {
            return program.send(request, BodyHandlers.ofString());
        }
    }

    String link(Pattern pattern) {
        return pattern.matcher(last().text()).results().findFirst().orElseThrow().group();
    }

    Message last() {
        return mails().getFirst();
    }

    List<Message> mails() {
        return outbox.latest(99).stream().map(Outbox.Entry::message).toList();
    }

    List<String> subscribers() {
        return db.sql("select email || ' ' || language from newsletter.subscriber order by email")
                .query(String.class)
                .list();
    }

    int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
