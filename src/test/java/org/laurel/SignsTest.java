package org.laurel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.demo.Cast;
import org.laurel.matrix.MatrixExamples;
import org.laurel.people.Codes;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Signs that nobody types on purpose, sent to every address there is: none ends in a fault. */
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignsTest {

    private static final List<String> PERSONAS =
            List.of("stranger", "elin", "lars", "anna", "claire", "admin");

    /** What a field without any other meaning is sent, and what one with a fixed set might get. */
    private static final List<String> SIGNS =
            List.of("\0", "Åsa\0\u0001\u0085\u2028\u202e\ufffe\r\n\u000b\u200f x");

    /** Fields that a handler reads by names of its own. */
    private static final List<String> FREE =
            List.of(
                    "q",
                    "title",
                    "text",
                    "subject.sv",
                    "text.sv",
                    "name",
                    "text.my-own-contribution");

    @Autowired Codes codes;

    @Autowired MatrixExamples examples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort int port;

    final Map<String, Visitor> visitors = new LinkedHashMap<>();

    @BeforeAll
    void everybody_signs_in() throws Exception {
        examples.prepare(port);
        var cast = Cast.read();
        for (var persona : PERSONAS) {
            var visitor = new Visitor(port);
            if (!persona.equals("stranger")) {
                visitor.signIn(Cast.email(persona), cast.password());
                if (requireNonNull(cast.people().get(persona)).needsCode()) {
                    visitor.fillIn(
                            "/second-factor",
                            "/second-factor",
                            "code",
                            codes.now(cast.secondFactor()));
                }
            }
            visitors.put(persona, visitor);
        }
    }

    @Test
    void no_sign_in_any_parameter_of_any_address_is_a_fault() {
        var faults = new ArrayList<String>();
        addresses(
                (pattern, mapping, handler) -> {
                    if (!pattern.equals("/sign-out")) {
                        send(pattern, allows(mapping, "POST"), names(handler, pattern), faults);
                    }
                });
        assertThat(faults).isEmpty();
    }

    @Test
    void no_sign_in_any_address_is_a_fault() {
        var faults = new ArrayList<String>();
        var anna = requireNonNull(visitors.get("anna"));
        addresses(
                (pattern, mapping, _) -> {
                    if (pattern.contains("{") && !allows(mapping, "POST")) {
                        for (var sign :
                                List.of("%00", "%C2%85", "%E2%80%A8", "%EF%BF%BE", "%ED%A0%80")) {
                            var status = anna.get(examples.fill(pattern) + sign).statusCode();
                            if (status >= 500) {
                                faults.add(pattern + sign + ": " + status);
                            }
                        }
                    }
                });
        assertThat(faults).isEmpty();
    }

    @Test
    void no_sign_in_any_body_is_a_fault() {
        var faults = new ArrayList<String>();
        addresses(
                (pattern, mapping, _) -> {
                    var path = examples.fill(pattern);
                    for (var sign : List.of("\\u0000", "\\ud800", "\\u2028")) {
                        visitors.forEach(
                                (persona, visitor) -> {
                                    var whose = new String[] {"Laurel-Person", visitor.person()};
                                    var reply =
                                            pattern.endsWith("/writing")
                                                    ? visitor.postJson(path, open(sign), whose)
                                                    : allows(mapping, "PUT")
                                                            ? visitor.put(path, change(sign), whose)
                                                            : null;
                                    if (reply != null
                                            && (reply.statusCode() >= 500
                                                    || reply.statusCode() == 400)) {
                                        faults.add(
                                                persona
                                                        + " "
                                                        + pattern
                                                        + ": "
                                                        + reply.statusCode());
                                    }
                                });
                    }
                });
        assertThat(faults).isEmpty();
    }

    private static String open(String sign) {
        return "{\"question\": \"a%s\", \"known\": {\"b\": 1}}".formatted(sign);
    }

    private static String change(String sign) {
        return "{\"change\": \"%s\", \"base\": 0, \"text\": \"y%ses\"}"
                .formatted(UUID.randomUUID(), sign);
    }

    private interface Address {
        void tried(String pattern, RequestMappingInfo mapping, HandlerMethod handler);
    }

    private void addresses(Address each) {
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            if (handler.getBeanType().getName().startsWith("org.laurel.")) {
                                mapping.getPatternValues()
                                        .forEach(it -> each.tried(it, mapping, handler));
                            }
                        });
    }

    private static boolean allows(RequestMappingInfo mapping, String method) {
        return mapping.getMethodsCondition().getMethods().stream()
                .anyMatch(it -> it.name().equals(method));
    }

    private void send(String pattern, boolean posts, Set<String> names, List<String> faults) {
        for (var name : names) {
            for (var sign : SIGNS) {
                visitors.forEach(
                        (persona, visitor) -> {
                            var status = status(visitor, pattern, posts, name, sign);
                            if (status >= 500) {
                                faults.add(
                                        "%s %s %s: %d".formatted(persona, pattern, name, status));
                            }
                        });
            }
        }
    }

    private int status(Visitor visitor, String pattern, boolean posts, String name, String sign) {
        var path = examples.fill(pattern);
        if (!posts) {
            var address = path + "?" + name + "=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
            return visitor.get(address).statusCode();
        }
        var fields = new ArrayList<>(Arrays.asList(examples.form(pattern)));
        var at = fields.indexOf(name);
        if (at % 2 == 0) {
            fields.set(at + 1, sign);
        } else {
            fields.addAll(List.of(name, sign));
        }
        return visitor.post(path, fields.toArray(String[]::new)).statusCode();
    }

    private Set<String> names(HandlerMethod handler, String pattern) {
        var names = new LinkedHashSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            names.addAll(names(parameter, pattern).toList());
        }
        return names;
    }

    private Stream<String> names(MethodParameter parameter, String pattern) {
        var asked =
                AnnotatedElementUtils.findMergedAnnotation(
                        parameter.getParameter(), RequestParam.class);
        if (asked == null) {
            return Stream.empty();
        }
        var type = parameter.nestedIfOptional().getNestedParameterType();
        if (type == UUID.class
                || type == int.class
                || type == boolean.class
                || type == MultipartFile.class) {
            return Stream.empty(); // nothing else can be told from it
        }
        if (Map.class.isAssignableFrom(parameter.getParameterType())) {
            var form = examples.form(pattern);
            return Stream.concat(
                    FREE.stream(),
                    Stream.iterate(0, it -> it < form.length, it -> it + 2).map(it -> form[it]));
        }
        return Stream.of(
                asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
    }
}
