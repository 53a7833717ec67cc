package ca.policecomms.dispatch.printedboard.adapter.file;

import ca.policecomms.dispatch.printedboard.model.BoardSheet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sheet as a page that prints: nothing is fetched from elsewhere, nothing runs in it. */
final class SheetHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Board %s</title><style>
            body{font:11pt sans-serif;margin:1cm}table{border-collapse:collapse;width:100%%;margin-bottom:1em}
            th,td{border:1px solid #000;padding:2px 5px;text-align:left;vertical-align:top}tr{page-break-inside:avoid}
            thead{display:table-header-group}.old{border:3px solid #000;padding:6px;font-weight:bold;font-size:14pt}
            .write{min-width:5cm}</style></head><body>
            """;

    private final DateTimeFormatter time;

    SheetHtml(ZoneId zone) {
        time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    String write(BoardSheet sheet, Instant unreachableSince, Instant printedAt) {
        StringBuilder page = new StringBuilder(HEAD.formatted(text(sheet.asOf())));
        page.append("<h1>")
                .append(sheet.asOf() == null ? "Board" : "Board as of " + text(sheet.asOf()))
                .append("</h1>\n");
        if (unreachableSince != null) {
            page.append("<p class=\"old\">THE DATABASE CANNOT BE REACHED since ")
                    .append(text(unreachableSince))
                    .append(". ")
                    .append(
                            sheet.asOf() == null
                                    ? "No board was printed before."
                                    : "This board is " + age(sheet.asOf(), printedAt) + " old.")
                    .append("</p>\n");
        }
        page.append("<p>Printed ").append(text(printedAt)).append(". ");
        page.append(sheet.calls().size()).append(" open calls, ");
        page.append(sheet.units().size()).append(" units on duty.</p>\n");
        table(
                page,
                "Open calls",
                List.of("P", "Number", "Type", "State", "Place", "Division", "Received", "Queued", "Units", "Notes"),
                sheet.calls().stream().map(this::row).toList());
        table(
                page,
                "Units on duty",
                List.of("Unit", "Service", "Division", "Status", "Since", "Call", "Notes"),
                sheet.units().stream()
                        .map(unit -> List.of(
                                text(unit.callSign()),
                                text(unit.service()),
                                text(unit.division()),
                                text(unit.status()),
                                text(unit.statusAt()),
                                text(unit.callNumber()),
                                ""))
                        .toList());
        table(
                page,
                "Timers",
                List.of("Due", "What", "Of", "Step"),
                sheet.timers().stream()
                        .map(timer -> List.of(
                                text(timer.dueAt()), text(timer.kind()), text(timer.subject()), text(timer.step())))
                        .toList());
        return page.append("</body></html>\n").toString();
    }

    private List<String> row(BoardSheet.OpenCall call) {
        return List.of(
                call.priority() == null ? "?" : text(call.priority()),
                text(call.number()),
                text(call.typeCode()) + (call.test() ? " TEST" : ""),
                text(call.state()),
                text(call.location()),
                text(call.division()),
                text(call.receivedAt()),
                text(call.enteredAt()),
                call.units().stream().map(this::text).collect(Collectors.joining("<br>")),
                "");
    }

    private static void table(StringBuilder page, String title, List<String> heads, List<List<String>> rows) {
        page.append("<h2>").append(title).append("</h2>\n<table><thead><tr>");
        heads.forEach(head -> page.append(head.equals("Notes") ? "<th class=\"write\">" : "<th>")
                .append(head)
                .append("</th>"));
        page.append("</tr></thead><tbody>\n");
        rows.forEach(cells -> {
            page.append("<tr>");
            cells.forEach(cell -> page.append("<td>").append(cell).append("</td>"));
            page.append("</tr>\n");
        });
        page.append("</tbody></table>\n");
    }

    private static String age(Instant asOf, Instant now) {
        Duration age = Duration.between(asOf, now);
        return age.toHours() > 0
                ? age.toHours() + " h " + age.toMinutesPart() + " min"
                : age.toMinutes() + " min " + age.toSecondsPart() + " s";
    }

    private String text(Object value) {
        if (value == null) {
            return "";
        }
        String words = value instanceof Instant instant ? time.format(instant) : value.toString();
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
