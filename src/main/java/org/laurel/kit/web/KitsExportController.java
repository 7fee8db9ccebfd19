package org.laurel.kit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.csv.SpreadsheetFile;
import org.laurel.kit.Address;
import org.laurel.kit.Kit;
import org.laurel.kit.KitPermissions;
import org.laurel.kit.Kits;
import org.laurel.kit.Today;
import org.laurel.people.SignedIn;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** All kits of an officer's country as a file for a spreadsheet, or for whoever sends them. */
@Controller
class KitsExportController {

    /** Read in pieces, so that a slow reader holds neither memory nor a connection. */
    private static final int ROWS = 500;

    private final Kits kits;
    private final KitPermissions permissions;
    private final Today today;
    private final Words words;

    KitsExportController(Kits kits, KitPermissions permissions, Today today, Words words) {
        this.kits = kits;
        this.permissions = permissions;
        this.today = today;
        this.words = words;
    }

    @GetMapping("/country/kits.csv")
    void export(SignedIn officer, HttpServletResponse response) throws IOException {
        if (!permissions.mayList(officer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var t = words.in(officer.language());
        var now = today.everywhere();
        var file = SpreadsheetFile.begin(response, "kits.csv", officer.language().locale());
        file.row(columns(t));
        var piece = kits.page(officer.officerOf(), null, null, ROWS, now);
        while (!piece.isEmpty()) {
            for (var kit : piece) {
                file.row(cells(kit, t));
            }
            var last = piece.getLast().about().label();
            piece = kits.page(officer.officerOf(), null, last, ROWS, now);
        }
        file.end();
    }

    private static List<String> columns(Texts t) {
        return List.of(
                t.say("kit.list.school"),
                t.say("kit.list.country"),
                t.say("kit.list.label"),
                t.say("kit.list.state"),
                t.say("kit.address.recipient"),
                t.say("kit.address.street"),
                t.say("kit.address.postcode"),
                t.say("kit.address.city"),
                t.say("kit.list.sent-on"),
                t.say("kit.list.received-on"));
    }

    private static List<String> cells(Kit kit, Texts t) {
        return switch (kit) {
            case Kit.Awaited _ -> cells(kit, new Address("", "", "", ""), null, null, t);
            case Kit.Confirmed it -> cells(it, it.to(), null, null, t);
            case Kit.Sent it -> cells(it, it.to(), it.on(), null, t);
            case Kit.Received it -> cells(it, it.to(), it.sentOn(), it.on(), t);
        };
    }

    private static List<String> cells(
            Kit kit, Address to, @Nullable LocalDate sent, @Nullable LocalDate received, Texts t) {
        return List.of(
                kit.about().name(),
                kit.about().country().value(),
                kit.about().label().value(),
                t.say("kit.step." + kit.step().key()),
                to.recipient(),
                to.street(),
                to.postcode(),
                to.city(),
                sent == null ? "" : sent.toString(),
                received == null ? "" : received.toString());
    }
}
