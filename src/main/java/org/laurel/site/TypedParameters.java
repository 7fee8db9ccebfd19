package org.laurel.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.text.Typed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every name and value of an address or a form, of parts sent together with files too, comes in
 * through {@link Typed}. A body of JSON does through {@link TypedJson}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class TypedParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Wrapped(request), response);
    }

    private static final class Wrapped extends HttpServletRequestWrapper {

        private @Nullable Map<String, String[]> read;

        Wrapped(HttpServletRequest request) {
            super(request);
        }

        /** Not before somebody asks: whoever may send nothing is turned away unread. */
        @Override
        public Map<String, String[]> getParameterMap() {
            var known = read;
            if (known == null) {
                var typed = new LinkedHashMap<String, String[]>();
                super.getParameterMap()
                        .forEach(
                                (name, values) ->
                                        typed.merge(
                                                Typed.text(name), texts(values), Wrapped::both));
                known = Collections.unmodifiableMap(typed);
                read = known;
            }
            return known;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return getParameterMap().get(Typed.text(name));
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = getParameterValues(name);
            return values == null ? null : values[0];
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        private static String[] texts(String[] values) {
            return Arrays.stream(values).map(Typed::text).toArray(String[]::new);
        }

        private static String[] both(String[] some, String[] more) {
            var all = Arrays.copyOf(some, some.length + more.length);
            System.arraycopy(more, 0, all, some.length, more.length);
            return all;
        }
    }
}
