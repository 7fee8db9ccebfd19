package org.laurel.signature.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.site.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(61)
class SignatureNavigation implements Navigation {

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn who
                        && (who.is(Kind.NATIONAL_OFFICER) || who.is(Kind.ASSESSOR))
                ? List.of(new Entry("signature.scans.navigation", "/country/scans"))
                : List.of();
    }
}
