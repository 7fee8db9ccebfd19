package org.laurel.preselection.web;

import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.school.SchoolId;
import org.laurel.school.Staff;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** For the confirmed teachers of a school; for everybody else it is not there. */
@Controller
class SchoolLabelController {

    private final SchoolReading reading;
    private final Staff staff;

    SchoolLabelController(SchoolReading reading, Staff staff) {
        this.reading = reading;
        this.staff = staff;
    }

    @GetMapping("/schools/{school}/labels/{scheme}")
    ModelAndView show(@PathVariable UUID school, @PathVariable String scheme, SignedIn who) {
        var about = reading.explained(scheme, new SchoolId(school));
        if (staff.validatedAt(who.id(), about.school().id()).isEmpty()) {
            throw Central.notFound();
        }
        return Page.of("preselection/school", reading.forTeacher(about, who));
    }
}
