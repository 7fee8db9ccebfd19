package org.laurel.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.evidence.TestForms.FORM;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.laurel.testing.Visitor;

/** Speaks the tus protocol as a browser does, in the session of a visitor. */
record Sender(int port) {

    static final String UPLOADS = "/forms/" + FORM.value() + "/uploads";

    String begin(Visitor who, long size) throws Exception {
        var answer = create(who, "" + size);
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> create(Visitor who, String size) throws Exception {
        return send(who, "POST", UPLOADS, nothing(), "Upload-Length", size);
    }

    HttpResponse<String> patch(Visitor who, String upload, long from, byte[] bytes)
            throws Exception {
        return send(
                who,
                "PATCH",
                upload,
                BodyPublishers.ofByteArray(bytes),
                "Upload-Offset",
                "" + from,
                "Content-Type",
                "application/offset+octet-stream");
    }

    HttpResponse<String> summed(Visitor who, String upload, byte[] bytes, String checksum)
            throws Exception {
        return send(
                who,
                "PATCH",
                upload,
                BodyPublishers.ofByteArray(bytes),
                "Upload-Offset",
                "0",
                "Upload-Checksum",
                checksum,
                "Content-Type",
                "application/offset+octet-stream");
    }

    /** A question that passes for an order to delete. */
    HttpResponse<String> disguised(Visitor who, String upload) throws Exception {
        return send(who, "HEAD", upload, nothing(), "X-HTTP-Method-Override", "DELETE");
    }

    /** A piece that does not say how long it is. */
    HttpResponse<String> unmeasured(Visitor who, String upload, byte[] bytes) throws Exception {
        return send(
                who,
                "PATCH",
                upload,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                "Upload-Offset",
                "0",
                "Content-Type",
                "application/offset+octet-stream");
    }

    long offset(Visitor who, String upload) throws Exception {
        return send(who, "HEAD", upload, nothing())
                .headers()
                .firstValueAsLong("Upload-Offset")
                .orElseThrow();
    }

    HttpResponse<String> finish(Visitor who, String upload) {
        return who.post(
                "/forms/" + FORM.value() + "/files",
                "upload",
                upload.substring(upload.lastIndexOf('/') + 1),
                "name",
                "photo.jpg",
                "asks",
                "true",
                "back",
                "/back");
    }

    HttpResponse<String> send(
            Visitor who, String method, String path, BodyPublisher body, String... headers)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Cookie", "laurel=" + who.session())
                        .header("X-CSRF-TOKEN", who.token())
                        .header("Tus-Resumable", "1.0.0")
                        .header("Accept", "application/json")
                        .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request.build(), BodyHandlers.ofString());
        }
    }

    static BodyPublisher nothing() {
        return BodyPublishers.noBody();
    }
}
