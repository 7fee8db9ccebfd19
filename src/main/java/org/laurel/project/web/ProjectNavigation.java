package org.laurel.project.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.laurel.site.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(20)
class ProjectNavigation implements Navigation {

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return List.of(new Entry("project.navigation.projects", "/projects"));
    }
}
