package org.laurel.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Sends an example as a browser would: a form, a file, a save of the script, a piece of a file. */
final class Asking implements AutoCloseable {

    /** Before the name of a file in a field: the file itself is sent. */
    static final String FILE = "file:";

    private static final Pattern RANDOM = Pattern.compile("[\\w-]{30,}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;
    private final Map<String, byte[]> files;

    Asking(int port, Map<String, byte[]> files) {
        site = "http://localhost:" + port;
        this.files = files;
    }

    /** What is answered, in a word: the status and what a way on says, or what is asked first. */
    static String word(HttpResponse<byte[]> response) {
        var where = response.headers().firstValue("Location").orElse("");
        var says = where.contains("?") ? where.substring(where.indexOf('?')) : "";
        return where.contains("/sign-in")
                ? "sign-in"
                : where.contains("/second-factor")
                        ? "code"
                        : response.statusCode() + RANDOM.matcher(says).replaceAll("*");
    }

    HttpResponse<byte[]> send(Example example, Guest guest) {
        var request = request(example.path(), guest);
        var pattern = example.address().pattern();
        var fields = example.fields(guest.email());
        var sent =
                switch (example.address().method()) {
                    case "GET" -> request.GET();
                    case "PUT" -> json(request, "PUT", change());
                    case "HEAD", "OPTIONS", "DELETE" ->
                            piece(request, example.address().method(), BodyPublishers.noBody());
                    case "PATCH" ->
                            piece(request, "PATCH", BodyPublishers.ofString("We measured."))
                                    .header("Upload-Offset", "0")
                                    .header("Content-Type", "application/offset+octet-stream");
                    default ->
                            pattern.endsWith("/writing")
                                    ? json(request, "POST", "{}")
                                    : pattern.endsWith("/uploads")
                                            ? piece(request, "POST", BodyPublishers.noBody())
                                                    .header("Upload-Length", "12")
                                            : form(request, fields, guest.token());
                };
        try {
            return http.send(sent.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(example.row(), e);
        }
    }

    private HttpRequest.Builder request(String path, Guest guest) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Cookie", "laurel=" + guest.session())
                .header("X-CSRF-TOKEN", guest.token())
                .header("Laurel-Person", guest.person());
    }

    private static HttpRequest.Builder json(
            HttpRequest.Builder request, String method, String text) {
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(text));
    }

    private static HttpRequest.Builder piece(
            HttpRequest.Builder request, String method, BodyPublisher body) {
        return request.header("Tus-Resumable", "1.0.0")
                .header("Accept", "application/json")
                .method(method, body);
    }

    private HttpRequest.Builder form(HttpRequest.Builder request, String[] fields, String token) {
        if (Arrays.stream(fields).anyMatch(it -> it.startsWith(FILE))) {
            return request.header("Content-Type", "multipart/form-data; boundary=cut")
                    .POST(parts(fields));
        }
        var text =
                IntStream.range(0, fields.length / 2)
                        .mapToObj(it -> fields[2 * it] + "=" + encoded(fields[2 * it + 1]) + "&")
                        .collect(joining());
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(text + "_csrf=" + encoded(token)));
    }

    private BodyPublisher parts(String[] fields) {
        var parts = new ArrayList<BodyPublisher>();
        for (var i = 0; i < fields.length; i += 2) {
            var value = fields[i + 1];
            var file = value.startsWith(FILE) ? value.substring(FILE.length()) : null;
            parts.add(
                    BodyPublishers.ofString(
                            "--cut\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                                    .formatted(
                                            fields[i],
                                            file == null ? "" : "; filename=\"" + file + "\"")));
            parts.add(
                    BodyPublishers.ofByteArray(
                            file == null ? value.getBytes(UTF_8) : files.get(file)));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--cut--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    /** A save as the script sends it. */
    private static String change() {
        return "{\"change\": \"%s\", \"base\": 0, \"text\": \"yes\"}".formatted(UUID.randomUUID());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
