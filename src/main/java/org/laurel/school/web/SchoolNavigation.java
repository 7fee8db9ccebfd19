package org.laurel.school.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.site.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(60)
class SchoolNavigation implements Navigation {

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn who
                        && who.is(Kind.NATIONAL_OFFICER)
                ? List.of(
                        new Entry("school.teachers.navigation", "/country/teachers"),
                        new Entry("school.heads.navigation", "/country/heads"))
                : List.of();
    }
}
