package org.laurel.site;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.laurel.language.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Pages that go wrong, each in another place; only the test that serves them finds them. */
abstract class BrokenPages {

    static final int MEGABYTE = 1 << 20;

    final CountDownLatch readerIsGone = new CountDownLatch(1);
    final CountDownLatch writingEnded = new CountDownLatch(1);

    @GetMapping({"/broken/handler", "/broken/links/{token}"})
    String handler(@RequestParam(defaultValue = "1") String q) {
        return "" + Integer.parseInt(q + " Elina");
    }

    @GetMapping("/broken/stack")
    String stack() {
        return stack();
    }

    @GetMapping("/broken/template")
    ModelAndView template() {
        return Page.of("site/error", "no page of an error");
    }

    @GetMapping("/broken/no-template")
    ModelAndView noTemplate() {
        return Page.of("site/nowhere", new ErrorPage(404));
    }

    @GetMapping("/broken/end-of-file")
    String endOfFile() {
        throw new UncheckedIOException(new EOFException());
    }

    @GetMapping("/broken/status")
    String status() {
        throw new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @GetMapping("/broken/sent")
    void sent(HttpServletResponse response) throws IOException {
        response.sendError(500);
    }

    @GetMapping("/broken/answered")
    ResponseEntity<String> answered() {
        return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body("half said");
    }

    @GetMapping("/broken/unwritable")
    @ResponseBody
    Object unwritable() {
        return new Object() {
            @SuppressWarnings("unused") // asked for by who writes it
            public String getName() {
                throw new IllegalStateException("no name");
            }
        };
    }

    @GetMapping("/broken/later")
    @ResponseBody
    Callable<String> later() {
        return () -> {
            throw new IllegalStateException("later");
        };
    }

    @GetMapping("/broken/export")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setContentLengthLong(7);
        response.setHeader("Content-Disposition", "attachment; filename=labels.csv");
        response.getWriter().write("a,b\n");
        throw new IllegalStateException("no more rows");
    }

    @GetMapping("/broken/half-way")
    void halfWay(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.getWriter().write("a,b\n".repeat(MEGABYTE));
        throw new IllegalStateException("no more rows");
    }

    @GetMapping("/broken/stream")
    ResponseEntity<StreamingResponseBody> stream() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(
                        out -> {
                            out.write(new byte[MEGABYTE]);
                            throw new IllegalStateException("no more bytes");
                        });
    }

    /** Goes on writing until it notices that nobody reads. */
    @GetMapping("/endless")
    void endless(HttpServletResponse response) throws Exception {
        try {
            response.getOutputStream().write(new byte[1]);
            response.flushBuffer();
            readerIsGone.await();
            while (true) {
                response.getOutputStream().write(new byte[MEGABYTE]);
            }
        } finally {
            writingEnded.countDown();
        }
    }

    @GetMapping("/away")
    String away() {
        throw new DataAccessResourceFailureException("secret host");
    }

    @PutMapping("/save")
    @ResponseBody
    Map<String, Integer> save(@RequestBody Map<String, Integer> words) {
        return words;
    }

    @PostMapping("/file")
    @ResponseBody
    String file(@RequestParam MultipartFile file) {
        return file.getName();
    }

    @GetMapping(LanguageInAddress.PATTERN + "/numbers/{number}")
    @ResponseBody
    String number(@PathVariable Language language, @PathVariable int number) {
        return language.code() + number;
    }

    @Bean
    static Filter brokenFilter() {
        return (request, response, chain) -> {
            var path = ((HttpServletRequest) request).getRequestURI();
            if (path.equals("/broken/filter")) {
                throw new IllegalStateException("a filter");
            }
            if (path.equals("/broken/assertion")) {
                throw new AssertionError("a filter");
            }
            chain.doFilter(request, response);
        };
    }

    /**
     * Whoever sends the header X-Broken cannot be told who they are: no private page can be made.
     */
    @Bean
    static SignedInReader brokenReader() {
        return request -> {
            if (request.getHeader("X-Broken") != null) {
                throw new IllegalStateException("no reader");
            }
            return java.util.Optional.empty();
        };
    }
}
