package org.laurel.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.ServletContext;
import org.laurel.people.SignedIn;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.RequestBuilder;

/** A file that says it is very large, of which nothing is sent. */
public record HugeUpload(String path, SignedIn who) implements RequestBuilder {

    @Override
    public MockHttpServletRequest buildRequest(ServletContext context) {
        var request =
                new MockHttpServletRequest(context, "POST", path) {
                    @Override
                    public long getContentLengthLong() {
                        return 200L << 20;
                    }
                };
        request.setContentType("multipart/form-data; boundary=cut");
        return user(who.id().toString()).postProcessRequest(request);
    }
}
