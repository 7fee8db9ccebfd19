package org.laurel.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address as a controller writes it, and the method it answers. */
record Address(String pattern, String method) {

    /** First what only looks, last what ends an upload or a session. */
    private static final Comparator<Address> TURN =
            Comparator.comparing(Address::turn).thenComparing(Address::toString);

    static List<Address> all(RequestMappingHandlerMapping mappings) {
        var addresses = new ArrayList<Address>();
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            if (handler.getBeanType().getName().startsWith("org.laurel.")) {
                                var methods = mapping.getMethodsCondition().getMethods();
                                for (var pattern : mapping.getPatternValues()) {
                                    methods.forEach(
                                            it -> addresses.add(new Address(pattern, it.name())));
                                    if (methods.isEmpty()) {
                                        addresses.add(new Address(pattern, "GET"));
                                    }
                                }
                            }
                        });
        return addresses.stream().sorted(TURN).toList();
    }

    boolean looks() {
        return Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    private int turn() {
        return looks() ? 1 : method.equals("DELETE") ? 3 : 2;
    }

    @Override
    public String toString() {
        return pattern + " " + method;
    }
}
