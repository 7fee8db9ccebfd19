package org.laurel.word;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.laurel.people.SignedIn;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * Somebody who takes a form along as a document and brings it back, through its pages.
 *
 * @param address of the form
 */
public record Traveller(MockMvcTester pages, String address, SignedIn who) {

    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    public byte[] document() {
        return open("/word/document").getResponse().getContentAsByteArray();
    }

    public MvcTestResult open(String below) {
        return perform(get(address + below));
    }

    public MvcTestResult read(byte[] file) {
        return perform(
                multipart(address + "/word")
                        .file(new MockMultipartFile("file", "form.docx", null, file)));
    }

    /** Sends the page back as a browser would, with some of its boxes ticked. */
    public MvcTestResult save(MvcTestResult preview, String... ticked) {
        var request = post(address + "/word/answers").param("take", ticked);
        try {
            HIDDEN.matcher(preview.getResponse().getContentAsString())
                    .results()
                    .filter(it -> !it.group(1).equals("_csrf"))
                    .forEach(it -> request.param(it.group(1), it.group(2).replace("\n", "\r\n")));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
        return perform(request);
    }

    private MvcTestResult perform(AbstractMockHttpServletRequestBuilder<?> request) {
        return pages.perform(request.with(user(who.id().toString())).with(csrf()));
    }
}
