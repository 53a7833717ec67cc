package ca.policecomms.local.replay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.local.replay.mapping.ColumnMapping;
import ca.policecomms.local.replay.mapping.MappingProblem;
import ca.policecomms.local.replay.mapping.Mappings;
import ca.policecomms.local.replay.plan.Milestone;
import ca.policecomms.local.replay.plan.PlannedCall;
import ca.policecomms.local.replay.plan.PlannedPlace;
import ca.policecomms.local.replay.plan.PlannedUnit;
import ca.policecomms.local.replay.plan.ReplayPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up export of a town, in another shape than the shipped mapping: two spaces in a header, commas in quotes. */
class FilePlanTest {
    private static final String MAPPING = """
            name: town
            times: {format: "yyyy-MM-dd HH:mm:ss", zone: America/Toronto}
            columns:
              call: Event
              row: Row
              unit: Unit
              unitType: Kind
              callType: Nature
              received: Received
              entered: Entered
              dispatched: Sent
              enRoute: Rolling
              onScene: There
              available: Free
              originalPriority: "First  Priority"
              finalPriority: Priority
              location: Where
              municipality: Town
              point: Point
            callTypes: {Noise: NOISE, "*": OTHER}
            priorities: {high: 2, low: 4}
            services: {car: POLICE}
            dispositions: {"*": OTHER}
            places:
              block: "(?<civic>\\\\d+) (?<street>.+), .*"
              point: "(?<lat>[0-9.]+) (?<lon>-[0-9.]+)"
            outcomes:
              {transportDestination: HOSPITAL, unitCancelled: OFF, callCancelled: NONE, priorityChanged: FINAL}
            """;
    private static final String HEADER =
            "Event,Row,Unit,Kind,Nature,Received,Entered,Sent,Rolling,There,Free,First  Priority,Priority,Where,Town,Point\n";
    private static final String ROWS = """
            7,7a,K1,car,Noise,2026-07-01 22:00:00,2026-07-01 22:01:00,2026-07-01 22:02:00,,,2026-07-01 22:09:00,high,low,"12 Oak St, \"\"rear\"\"\",Town,44.1 -76.2
            7,7b,K2,car,Noise,2026-07-01 22:00:00,2026-07-01 22:01:00,2026-07-01 22:03:00,2026-07-01 22:04:00,2026-07-01 22:08:00,2026-07-01 22:30:00,high,low,"12 Oak St, \"\"rear\"\"\",Town,44.1 -76.2
            6,6a,K1,car,Cat,2026-07-01 21:00:00,2026-07-01 21:00:30,2026-07-01 21:02:00,,,2026-07-01 21:09:00,low,low,Park,,
            """;

    @TempDir
    Path folder;

    private ColumnMapping mapping;

    @BeforeEach
    void mapping() throws IOException {
        mapping = Mappings.find(
                Files.writeString(folder.resolve("town.yaml"), MAPPING).toString());
    }

    @Test
    @DisplayName("D51 rows become calls, units and responses as the mapping says")
    void read() throws IOException {
        ReplayPlan plan = FilePlan.read(file(HEADER + ROWS), mapping);

        assertThat(plan.units())
                .containsExactly(new PlannedUnit("K1", "POLICE", null), new PlannedUnit("K2", "POLICE", null));
        assertThat(plan.calls()).extracting(PlannedCall::ref).containsExactly("6", "7");
        PlannedCall noise = plan.calls().get(1);
        assertThat(noise.typeCode()).isEqualTo("NOISE");
        assertThat(noise.initialPriority()).isEqualTo(2);
        assertThat(noise.finalPriority()).isEqualTo(4);
        assertThat(noise.received().at()).isEqualTo(Instant.parse("2026-07-02T02:00:00Z"));
        assertThat(noise.place())
                .isEqualTo(new PlannedPlace("12 Oak St, \"rear\"", 12, "Oak St", null)
                        .at(44.1, -76.2)
                        .in("Town", null, null));
        assertThat(noise.responses().get(0).cleared()).isFalse();
        assertThat(noise.responses().get(1).at(Milestone.ON_SCENE))
                .get()
                .matches(time -> time.at().equals(Instant.parse("2026-07-02T02:08:00Z")));
        assertThat(noise.primary()).contains(noise.responses().get(1));
        assertThat(plan.calls().get(0).typeCode()).isEqualTo("OTHER");
        assertThat(plan.source().rows()).isEqualTo(3);
        assertThat(plan.source().sha256()).hasSize(64);
    }

    @Test
    @DisplayName("D51 a file without a column of the mapping is refused, naming it")
    void missingColumn() {
        assertThatThrownBy(
                        () -> FilePlan.read(file(HEADER.replace("First  Priority", "First Priority") + ROWS), mapping))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("First  Priority");
    }

    @Test
    @DisplayName("D51 a code that the mapping does not know is refused, naming line and code")
    void unknownCode() {
        assertThatThrownBy(() -> FilePlan.read(file(HEADER + ROWS.replace("low,low", "low,urgent")), mapping))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("Line 4")
                .hasMessageContaining("'urgent'");
    }

    @Test
    @DisplayName("D51 a row that comes twice is refused")
    void sameRow() {
        assertThatThrownBy(() -> FilePlan.read(file(HEADER + ROWS.replace("7b", "7a")), mapping))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("7a");
    }

    @Test
    @DisplayName("D51 a mapping with a field nobody knows, or a priority off the scale, is refused")
    void badMapping() throws IOException {
        Path unknown = Files.writeString(folder.resolve("unknown.yaml"), MAPPING + "colour: blue\n");
        Path steep = Files.writeString(folder.resolve("steep.yaml"), MAPPING.replace("high: 2", "high: 9"));

        assertThatThrownBy(() -> Mappings.find(unknown.toString()))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> Mappings.find(steep.toString()))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("9");
        assertThatThrownBy(() -> Mappings.find("nowhere")).isInstanceOf(MappingProblem.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("export.csv"), text);
    }
}
