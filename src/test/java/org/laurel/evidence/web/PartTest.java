package org.laurel.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PartTest {

    private static final String FILE = "0123456789";
    private static final String TAG = "\"abc\"";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # asked          answered
                    bytes=0-3,       206 bytes 0-3/10 0123
                    bytes=4-,        206 bytes 4-9/10 456789
                    bytes=-3,        206 bytes 7-9/10 789
                    bytes=-30,       206 bytes 0-9/10 0123456789
                    bytes=0-,        206 bytes 0-9/10 0123456789
                    bytes=8-100,     206 bytes 8-9/10 89
                    bytes=10-,       none
                    bytes=99-100,    none
                    bytes=-0,        none
                    -,               200 0123456789
                    bytes=5-2,       200 0123456789
                    bytes=,          200 0123456789
                    bytes=-,         200 0123456789
                    bytes=a-b,       200 0123456789
                    lines=0-3,       200 0123456789
                    'bytes=0-1,4-5', 200 0123456789
                    bytes=9999999999999999999999-, 200 0123456789
                    """)
    void a_part_is_what_was_asked_for(String range, String expected) throws Exception {
        assertThat(answer("GET", range, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'\"abc\"', 206 bytes 4-5/10 45", "'\"old\"', 200 0123456789"})
    void a_part_fits_only_the_same_bytes(String have, String expected) throws Exception {
        assertThat(answer("GET", "bytes=4-5", have)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource("bytes=4-5")
    void only_a_get_asks_for_a_part(String range) throws Exception {
        assertThat(answer("HEAD", range, null)).startsWith("200");
    }

    private static String answer(String method, String range, String have) throws IOException {
        var request = new MockHttpServletRequest(method, "/evidence/1");
        if (range != null) {
            request.addHeader("Range", range);
        }
        if (have != null) {
            request.addHeader("If-Range", have);
        }
        var part = Part.of(request, TAG, FILE.length());
        if (part.isEmpty()) {
            return "none";
        }
        var response = new MockHttpServletResponse();
        part.get()
                .send(
                        new ByteArrayInputStream(FILE.getBytes(StandardCharsets.US_ASCII)),
                        FILE.length(),
                        response);
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        return response.getStatus()
                + (response.getHeader("Content-Range") == null
                        ? ""
                        : " " + response.getHeader("Content-Range"))
                + " "
                + response.getContentAsString();
    }
}
