package ca.policecomms.dispatch.publicincident.adapter.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.dispatch.publicincident.adapter.gazetteer.Streets.LocatedBlock;
import ca.policecomms.dispatch.publicincident.model.Gazetteer.Block;
import ca.policecomms.dispatch.publicincident.model.Gazetteer.Intersection;
import ca.policecomms.dispatch.publicincident.model.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexedGazetteerTest {
    private final IndexedGazetteer demo = new IndexedGazetteer(DemoTown.streets());

    @TempDir
    Path folder;

    @Test
    @DisplayName("D44 the index finds the same nearest intersection as looking at all of them")
    void nearest() {
        Random random = new Random(44);
        List<Intersection> all = DemoTown.streets().intersections();
        for (int i = 0; i < 5_000; i++) {
            GeoPoint from = new GeoPoint(
                    DemoTown.SOUTH - 0.003 + random.nextDouble() * 0.026,
                    DemoTown.WEST - 0.004 + random.nextDouble() * 0.036);
            double best = all.stream()
                    .mapToDouble(at -> IndexedGazetteer.metres(from, at.point()))
                    .min()
                    .orElseThrow();
            var found = demo.nearestIntersection(from, 150);
            assertThat(found.isPresent()).as("%s, %s m", from, best).isEqualTo(best <= 150);
            found.ifPresent(
                    at -> assertThat(IndexedGazetteer.metres(from, at.point())).isEqualTo(best));
        }
    }

    @Test
    @DisplayName("D44 distances are right within a metre")
    void distance() {
        // 0.001 degrees of latitude are 111.1 m at this latitude; of longitude 79.9 m.
        assertThat(IndexedGazetteer.metres(new GeoPoint(44.231, -76.48), new GeoPoint(44.232, -76.48)))
                .isBetween(110.8, 111.8);
        assertThat(IndexedGazetteer.metres(new GeoPoint(44.231, -76.48), new GeoPoint(44.231, -76.481)))
                .isBetween(79.4, 80.4);
    }

    @Test
    @DisplayName("D44 a street is found however it is typed, and told as the gazetteer spells it")
    void spelling() {
        assertThat(demo.block("  cedar   DEMO street ", null, 315)).hasValueSatisfying(block -> {
            assertThat(block.street()).isEqualTo("Cedar Demo Street");
            assertThat(block.hundred()).isEqualTo(300);
        });
    }

    @Test
    @DisplayName("D44 a street that two towns have is not known until the town is")
    void ambiguous() {
        GeoPoint point = new GeoPoint(44, -76);
        IndexedGazetteer two = new IndexedGazetteer(new Streets(
                List.of(),
                List.of(
                        new LocatedBlock("Northtown", new Block("King Street", 100, 9, point)),
                        new LocatedBlock("Southtown", new Block("King Street", 100, 12, point)))));
        assertThat(two.block("King Street", null, 110)).isEmpty();
        assertThat(two.block("King Street", "southtown", 110))
                .hasValueSatisfying(block -> assertThat(block.addresses()).isEqualTo(12));
        assertThat(two.block("King Street", "Westtown", 110)).isEmpty();
    }

    @Test
    @DisplayName("D44 the invented town has every case of the rules: enough addresses, too few, not counted")
    void demoTown() {
        assertThat(DemoTown.streets().blocks())
                .anyMatch(at -> at.block().addresses() == null)
                .anyMatch(at -> at.block().addresses() != null && at.block().addresses() < 5)
                .anyMatch(at -> at.block().addresses() != null && at.block().addresses() >= 5);
        assertThat(DemoTown.streets()).isEqualTo(DemoTown.streets());
    }

    @Test
    @DisplayName("D44 an agency brings its own streets in two files")
    void files() throws IOException {
        write("intersections.csv", "street,cross_street,lat,lon\nRue de l'Église,Highway 401,44.1,-76.2\n");
        write("blocks.csv", "municipality,street,hundred,addresses,lat,lon\n,Elm Street,200,,44.1,-76.2\n");
        Streets read = GazetteerFiles.read(folder).orElseThrow();
        assertThat(read.intersections())
                .containsExactly(new Intersection("Rue de l'Église", "Highway 401", new GeoPoint(44.1, -76.2)));
        assertThat(read.blocks().getFirst().block().addresses()).isNull();
    }

    @Test
    @DisplayName("D44 without the files there is no gazetteer")
    void noFiles() {
        assertThat(GazetteerFiles.read(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "street,cross,lat,lon | first line must be",
                "street,cross_street,lat,lon;Elm Street,Oak Street,44.1 | line 2",
                "street,cross_street,lat,lon;Elm Street,Oak Street,north,-76 | line 2",
                "street,cross_street,lat,lon;Elm Street,Oak Street,144,-76 | line 2: not on earth",
                "street,cross_street,lat,lon;Call 6135550142,Oak Street,44,-76 | Not the name of a public street"
            })
    @DisplayName("D44 a file with a mistake is refused, naming the line or the name")
    void refusesMistakes(String content, String message) throws IOException {
        write("intersections.csv", content.replace(';', '\n'));
        assertThatThrownBy(() -> GazetteerFiles.read(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
