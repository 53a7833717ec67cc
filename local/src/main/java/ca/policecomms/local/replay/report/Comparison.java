package ca.policecomms.local.replay.report;

import ca.policecomms.local.replay.figures.Figures;
import ca.policecomms.local.replay.figures.Interval;
import ca.policecomms.local.replay.figures.PlanFigures;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** The file's own figures beside what dispatch-service measured of the same calls. */
public record Comparison(List<Line> lines) {

    /** One figure, as text on both sides. */
    public record Line(String label, String file, String service) {
        public boolean equal() {
            return file.equals(service);
        }
    }

    /** @param measures answer of {@code GET /imports/{id}/measures} */
    public static Comparison of(Figures file, JsonNode measures) {
        List<Line> lines = new ArrayList<>();
        count(lines, "calls", file.calls(), measures.path("calls"));
        count(lines, "rows", file.rows(), measures.path("rows"));
        count(lines, "units", file.units(), measures.path("units"));
        file.intervals().forEach(interval -> lines.add(interval(interval, measures.path("intervals"))));
        count(lines, "never en route", file.neverEnRoute(), measures.path("neverEnRoute"));
        count(lines, "en route, never on scene", file.enRouteNeverOnScene(), measures.path("enRouteNeverOnScene"));
        count(lines, "without an end time", file.noEndTime(), measures.path("noEndTime"));
        count(lines, "calls with a changed priority", file.priorityChanged(), measures.path("priorityChanged"));
        JsonNode anomalies = measures.path("anomalies");
        count(lines, "OVERLAP", file.overlaps(), anomalies.path("OVERLAP"));
        count(lines, "NEGATIVE_INTERVAL", file.negativeIntervals(), anomalies.path("NEGATIVE_INTERVAL"));
        count(lines, "MISSING_TIME", file.missingTimes(), anomalies.path("MISSING_TIME"));
        count(lines, "AMBIGUOUS_LOCAL_TIME", file.ambiguousTimes(), anomalies.path("AMBIGUOUS_LOCAL_TIME"));
        return new Comparison(List.copyOf(lines));
    }

    public boolean equal() {
        return lines.stream().allMatch(Line::equal);
    }

    private static void count(List<Line> lines, String label, long file, JsonNode service) {
        lines.add(new Line(label, number(file), number(service.asLong(0))));
    }

    private static Line interval(Interval interval, JsonNode measured) {
        String phase = interval.name().equals(PlanFigures.TO_DISPATCH) ? "dispatch" : "on scene";
        String calls = interval.priority() == null ? "all" : "P" + interval.priority();
        String label = "received to first " + phase + ", " + calls;
        String service = StreamSupport.stream(measured.spliterator(), false)
                .filter(each ->
                        each.path("name").asText().equals(interval.name()) && priority(each) == priority(interval))
                .findFirst()
                .filter(each -> each.path("n").asLong() > 0)
                .map(each -> interval(
                        each.path("p50Seconds").asDouble(),
                        each.path("p90Seconds").asDouble(),
                        each.path("n").asLong()))
                .orElse("none");
        String file = interval.n() == 0 ? "none" : interval(interval.p50(), interval.p90(), interval.n());
        return new Line(label, file, service);
    }

    private static int priority(JsonNode interval) {
        return interval.path("priority").asInt(-1);
    }

    private static int priority(Interval interval) {
        return interval.priority() == null ? -1 : interval.priority();
    }

    private static String interval(double p50, double p90, long n) {
        return seconds(p50) + " / " + seconds(p90) + "  n " + number(n);
    }

    private static String seconds(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
