package ca.policecomms.status.page.adapter.rendering;

import java.util.List;

/** What the templates and the text page show: words only, in one language. */
final class Views {

    private Views() {}

    /**
     * @param setBy that people set what the whole is called, why, until when and in place of what; null when it is computed
     * @param windows maintenance under way or planned
     */
    record Page(
            Group emergency,
            Mark overall,
            String setBy,
            String asOf,
            String asOfIso,
            List<Incident> open,
            List<Window> windows,
            List<Group> groups,
            List<Incident> past) {}

    record Group(String code, String name, Mark mark, List<Row> rows) {}

    /**
     * @param path of its own page
     * @param since null while it works
     * @param probes what probes found; empty for everybody but staff
     * @param bars null where none are shown
     */
    record Row(
            String path,
            String name,
            String description,
            Mark mark,
            String since,
            String sinceIso,
            List<Meanwhile> meanwhile,
            List<Fact> probes,
            Bars bars) {}

    /** @param staff how staff do it; empty for every other audience */
    record Meanwhile(String wording, List<Fact> staff) {}

    record Fact(String label, String text) {}

    /** @param bars days that were not wholly well; the others are one shape for all components */
    record Bars(String share, String alt, List<Bar> bars) {}

    record Bar(String path, String shape) {}

    /**
     * @param next null once resolved, {@code resolved} until then
     * @param ended when it was resolved, or since when it goes on
     * @param latest text of the newest update
     * @param report path of the report, null while there is none
     */
    record Incident(
            String code,
            String path,
            String url,
            String number,
            String title,
            String shape,
            String phase,
            String impact,
            String started,
            String resolved,
            String ended,
            String next,
            String latest,
            String report,
            List<Update> updates,
            Recovery recovery) {}

    /** @param facts counters and streams, each a sentence */
    record Recovery(List<String> facts, List<Item> items, List<Notice> notices, List<Card> advice) {

        /** Whether there is something beside advice. */
        public boolean any() {
            return !facts.isEmpty() || !items.isEmpty() || !notices.isEmpty();
        }
    }

    record Item(String system, String state, String shape, String when, String partner) {}

    record Notice(String recipient, String filing, String when, String wording) {}

    record Update(String phase, String time, String timeIso, String body, List<String> changes) {}

    record Window(
            String code,
            String number,
            String title,
            String stage,
            String from,
            String fromIso,
            String until,
            String untilIso,
            String components,
            List<Update> updates) {}

    record Month(String key, String name, List<Incident> incidents, List<Window> windows) {}

    record Link(String path, String words, boolean current) {}

    record History(List<Month> months, List<Link> links) {}

    record ProblemDay(String date, String iso, Mark mark, String outage) {}

    record Component(String code, Row row, String share, List<ProblemDay> problems, List<Incident> incidents) {}

    record Report(String number, String released, String incident, List<Part> parts) {}

    record Part(String id, String title, String body) {}

    record Windows(List<Window> coming, List<Window> over) {}

    record Advice(List<Card> cards) {}

    record Card(String title, String body) {}
}
