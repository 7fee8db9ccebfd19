package org.laurel.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.laurel.csv.SpreadsheetFile;
import org.laurel.desk.CountryApplications;
import org.laurel.people.SignedIn;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole list as a file for a spreadsheet. */
@Controller
class ApplicationsExportController {

    /** Read in pieces, so that a slow reader holds neither memory nor a connection. */
    private static final int ROWS = 500;

    private final Searches searches;
    private final CountryApplications applications;
    private final ListRows rows;
    private final Words words;

    ApplicationsExportController(
            Searches searches, CountryApplications applications, ListRows rows, Words words) {
        this.searches = searches;
        this.applications = applications;
        this.rows = rows;
        this.words = words;
    }

    @GetMapping("/country/applications.csv")
    void export(
            @RequestParam Map<String, String> parameters,
            SignedIn officer,
            HttpServletResponse response)
            throws IOException {
        var search = searches.of(ListAddress.of(parameters), officer);
        var t = words.in(officer.language());
        var piece = applications.page(search, officer.language(), null, ROWS);
        var file = SpreadsheetFile.begin(response, "applications.csv", officer.language().locale());
        file.row(columns(t));
        while (!piece.isEmpty()) {
            for (var row : rows.of(piece, t)) {
                file.row(cells(row));
            }
            var last = piece.getLast().place();
            piece = applications.page(search, officer.language(), last, ROWS);
        }
        file.end();
    }

    private static List<String> columns(Texts t) {
        return List.of(
                t.say("desk.list.submitted"),
                t.say("desk.list.label"),
                t.say("desk.list.project"),
                t.say("desk.list.teacher"),
                t.say("desk.list.school"),
                t.say("desk.list.city"),
                t.say("desk.list.state"),
                t.say("desk.list.sheets"),
                t.say("desk.list.asked"),
                t.say("desk.list.due"));
    }

    private static List<Object> cells(ListRow it) {
        return List.of(
                it.submitted(),
                it.scheme(),
                it.project(),
                it.teacher(),
                it.school(),
                it.city(),
                it.state(),
                it.handedIn(),
                it.asked(),
                it.due() == null ? "" : it.due());
    }
}
