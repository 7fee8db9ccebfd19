package org.laurel.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.laurel.csv.HarmlessCell;
import org.laurel.desk.CountryApplications;
import org.laurel.people.SignedIn;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.http.HttpHeaders;
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
        response.setContentType("text/csv");
        response.setCharacterEncoding(UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"applications.csv\"");
        var csv = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
        csv.printRecord(columns(t));
        while (!piece.isEmpty()) {
            for (var row : rows.of(piece, t)) {
                csv.printRecord(cells(row));
            }
            var last = piece.getLast().place();
            piece = applications.page(search, officer.language(), last, ROWS);
        }
        csv.flush();
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
                HarmlessCell.of(it.scheme()),
                HarmlessCell.of(it.project()),
                HarmlessCell.of(it.teacher()),
                HarmlessCell.of(it.school()),
                HarmlessCell.of(it.city()),
                it.state(),
                it.handedIn(),
                it.asked(),
                it.due() == null ? "" : it.due());
    }
}
