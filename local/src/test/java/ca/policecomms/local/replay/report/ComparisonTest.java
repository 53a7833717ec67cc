package ca.policecomms.local.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.local.replay.figures.Figures;
import ca.policecomms.local.replay.figures.Interval;
import ca.policecomms.local.replay.figures.PlanFigures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Figures FILE = new Figures(
            2720,
            5843,
            173,
            List.of(
                    new Interval(PlanFigures.TO_DISPATCH, null, 2720, 112, 259),
                    new Interval(PlanFigures.TO_SCENE, 3, 0, 0, 0)),
            163,
            999,
            4,
            111,
            8,
            18,
            8,
            0);
    private static final String SERVICE = """
            {"calls": 2720, "rows": 5843, "units": 173, "neverEnRoute": 163, "enRouteNeverOnScene": 999,
             "noEndTime": 4, "priorityChanged": 111,
             "anomalies": {"OVERLAP": 8, "NEGATIVE_INTERVAL": 18, "MISSING_TIME": 8},
             "intervals": [{"name": "receivedToFirstDispatch", "priority": null, "n": 2720,
                            "p50Seconds": 112.0, "p90Seconds": 259.0, "excluded": {}},
                           {"name": "receivedToFirstOnScene", "priority": 3, "n": 0,
                            "p50Seconds": null, "p90Seconds": null, "excluded": {"MISSING": 4}}]}
            """;

    @Test
    @DisplayName("D50 equal figures are equal, one that is not there counts as none")
    void equal() throws Exception {
        Comparison comparison = Comparison.of(FILE, json(SERVICE));

        assertThat(comparison.lines()).allMatch(Comparison.Line::equal);
        assertThat(printed(comparison)).contains("The figures are equal.").doesNotContain("DIFFERS");
    }

    @Test
    @DisplayName("D50 half a second, one row or one flag makes a difference")
    void different() throws Exception {
        for (String changed : List.of(
                SERVICE.replace("112.0", "112.5"),
                SERVICE.replace("5843", "5842"),
                SERVICE.replace("\"OVERLAP\": 8", "\"OVERLAP\": 9"),
                SERVICE.replace("\"MISSING_TIME\": 8", "\"AMBIGUOUS_LOCAL_TIME\": 1"))) {
            Comparison comparison = Comparison.of(FILE, json(changed));

            assertThat(comparison.equal()).isFalse();
            assertThat(printed(comparison)).contains("DIFFERS").contains("The figures differ.");
        }
    }

    private static String printed(Comparison comparison) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FinalTable(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(comparison);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
