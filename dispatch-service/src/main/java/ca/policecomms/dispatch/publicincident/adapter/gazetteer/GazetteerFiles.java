package ca.policecomms.dispatch.publicincident.adapter.gazetteer;

import ca.policecomms.dispatch.publicincident.adapter.gazetteer.Streets.LocatedBlock;
import ca.policecomms.dispatch.publicincident.model.Gazetteer.Block;
import ca.policecomms.dispatch.publicincident.model.Gazetteer.Intersection;
import ca.policecomms.dispatch.publicincident.model.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the streets that an agency brings: two files in UTF-8 with a header line, no quotes, in a folder
 * {@code gazetteer} of its profile. See docs/guidelines/public-incidents.md.
 */
final class GazetteerFiles {
    private static final String INTERSECTIONS = "street,cross_street,lat,lon";
    private static final String BLOCKS = "municipality,street,hundred,addresses,lat,lon";

    private GazetteerFiles() {}

    /**
     * @return empty when the folder has none of the files
     * @throws IllegalStateException naming file and line, when one cannot be used
     */
    static Optional<Streets> read(Path folder) {
        Path intersections = folder.resolve("intersections.csv");
        Path blocks = folder.resolve("blocks.csv");
        if (!Files.isRegularFile(intersections) && !Files.isRegularFile(blocks)) {
            return Optional.empty();
        }
        return Optional.of(new Streets(
                rows(intersections, INTERSECTIONS, GazetteerFiles::intersection),
                rows(blocks, BLOCKS, GazetteerFiles::block)));
    }

    private static Intersection intersection(String[] cells) {
        return new Intersection(cells[0], cells[1], point(cells[2], cells[3]));
    }

    private static LocatedBlock block(String[] cells) {
        int hundred = Integer.parseInt(cells[2]);
        if (hundred < 0 || hundred % 100 != 0) {
            throw new IllegalArgumentException("a block is named by a multiple of 100");
        }
        Integer addresses = cells[3].isEmpty() ? null : Integer.valueOf(cells[3]);
        return new LocatedBlock(cells[0], new Block(cells[1], hundred, addresses, point(cells[4], cells[5])));
    }

    private static GeoPoint point(String lat, String lon) {
        GeoPoint point = new GeoPoint(Double.parseDouble(lat), Double.parseDouble(lon));
        if (!(Math.abs(point.lat()) <= 90 && Math.abs(point.lon()) <= 180)) {
            throw new IllegalArgumentException("not on earth");
        }
        return point;
    }

    private static <T> List<T> rows(Path file, String header, Function<String[], T> reader) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.getFirst().strip().equals(header)) {
                throw new IllegalStateException(file + ": the first line must be " + header);
            }
            List<T> rows = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    rows.add(row(file, i + 1, lines.get(i), header, reader));
                }
            }
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read", failure);
        }
    }

    private static <T> T row(Path file, int number, String line, String header, Function<String[], T> reader) {
        String[] cells = line.strip().split(",", -1);
        if (cells.length != header.split(",").length) {
            throw new IllegalStateException(file + " line " + number + ": expected " + header);
        }
        try {
            return reader.apply(cells);
        } catch (IllegalArgumentException fault) {
            throw new IllegalStateException(file + " line " + number + ": " + fault.getMessage(), fault);
        }
    }
}
