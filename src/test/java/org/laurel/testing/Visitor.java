package org.laurel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Somebody with a browser that has no window: keeps cookies, sends the token of the page seen last,
 * follows nothing by itself.
 */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern PERSON = Pattern.compile("\"person\":\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String site;
    private String token = "";

    public Visitor(int port) {
        this.site = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String... namesAndValues) {
        var form = new ArrayList<String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i] + "=" + encoded(namesAndValues[i + 1]));
        }
        form.add("_csrf=" + encoded(token));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", form))));
    }

    public HttpResponse<String> put(String path, String json, String... headers) {
        return put(path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends bytes as they are, also where they are no text. */
    public HttpResponse<String> put(String path, byte[] json, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token)
                        .PUT(BodyPublishers.ofByteArray(json)));
    }

    /** What the script of a form asks for. */
    public HttpResponse<String> postJson(String path, String json, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(json)));
    }

    /** Sends no token until another page is opened. */
    public void loseToken() {
        token = "";
    }

    /** What an address answers, in a word: the status, or the page that is asked for first. */
    public String status(String method, String path, String... namesAndValues) {
        var response =
                switch (method) {
                    case "GET" -> get(path);
                    case "PUT" -> put(path, change(), "Laurel-Person", person());
                    case "HEAD", "PATCH", "DELETE", "OPTIONS" -> piece(method, path);
                    default ->
                            path.endsWith("/writing")
                                    ? postJson(path, "{}", "Laurel-Person", person())
                                    : post(path, namesAndValues);
                };
        var where = response.headers().firstValue("Location").orElse("");
        return where.contains("/sign-in")
                ? "sign-in"
                : where.contains("/second-factor") ? "code" : "" + response.statusCode();
    }

    /** A part of an upload as the script sends it. */
    private HttpResponse<String> piece(String method, String path) {
        return send(
                request(path, "Accept", "application/json", "Tus-Resumable", "1.0.0")
                        .header("X-CSRF-TOKEN", token)
                        .method(method, BodyPublishers.noBody()));
    }

    /** A save as the script sends it. */
    private static String change() {
        return "{\"change\": \"%s\", \"base\": 0, \"text\": \"yes\"}".formatted(UUID.randomUUID());
    }

    /** Who the session says is signed in; nobody is called nobody. */
    public String person() {
        var found = PERSON.matcher(get("/session").body());
        return found.find() ? found.group(1) : "nobody";
    }

    /** Opens the page of a form, then sends it. */
    public HttpResponse<String> fillIn(String page, String action, String... namesAndValues) {
        get(page);
        return post(action, namesAndValues);
    }

    public HttpResponse<String> signIn(String email, String password) {
        return fillIn("/sign-in", "/sign-in", "email", email, "password", password);
    }

    /** The value of the session cookie; empty without one. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals("laurel"))
                .map(it -> it.getValue())
                .findFirst()
                .orElse("");
    }

    /** Comes with a session that was begun elsewhere. */
    public void keep(String session) {
        var cookie = new HttpCookie("laurel", session);
        cookie.setPath("/");
        cookies.getCookieStore().add(URI.create(site), cookie);
    }

    public String token() {
        return token;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
