package ca.policecomms.status.page.adapter.rendering;

import java.util.List;

/** What the templates and the text page show: words only, in one language. */
final class Views {

    private Views() {}

    /** @param staleTitle null while the page is known to be current */
    record Page(
            String staleTitle,
            String staleBody,
            Group emergency,
            Mark overall,
            String asOf,
            String asOfIso,
            List<Incident> open,
            List<Group> groups,
            List<Incident> past) {}

    record Group(String code, String name, Mark mark, List<Row> rows) {}

    /** @param since null while it works */
    record Row(String name, String description, Mark mark, String since, String sinceIso, List<String> meanwhile) {}

    /** @param next null once resolved, {@code resolved} until then */
    record Incident(
            String code,
            String path,
            String number,
            String title,
            String shape,
            String phase,
            String impact,
            String started,
            String resolved,
            String next,
            List<Update> updates) {}

    record Update(String phase, String time, String timeIso, String body, List<String> changes) {}
}
