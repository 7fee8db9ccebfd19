package org.laurel.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A form that one person writes and another reads, as a module that owns forms would say. */
@TestConfiguration(proxyBeanMethods = false)
public class TestForms {

    public static final FormId FORM =
            new FormId(UUID.fromString("01990000-0000-7000-8000-00000000f001"));
    public static final SignedIn WRITER = person("01990000-0000-7000-8000-000000000001");
    public static final SignedIn READER = person("01990000-0000-7000-8000-000000000002");
    public static final SignedIn STRANGER = person("01990000-0000-7000-8000-000000000003");

    @Bean
    EvidenceAccess testForms() {
        return new EvidenceAccess() {
            @Override
            public boolean mayRead(SignedIn who, FormId form) {
                return form.equals(FORM) && who.id().equals(READER.id());
            }

            @Override
            public boolean mayWrite(SignedIn who, FormId form) {
                return form.equals(FORM) && who.id().equals(WRITER.id());
            }
        };
    }

    @Bean
    WebMvcConfigurer testPersons() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PersonByName());
            }
        };
    }

    private static final class PersonByName implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SignedIn.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer model,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return person(request.getRemoteUser());
        }
    }

    private static SignedIn person(String id) {
        return new SignedIn(new PersonId(UUID.fromString(id)), "Anna Berg", Language.EN, Set.of());
    }
}
