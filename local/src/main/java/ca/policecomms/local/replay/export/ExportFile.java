package ca.policecomms.local.replay.export;

import ca.policecomms.local.replay.mapping.ColumnMapping;
import ca.policecomms.local.replay.mapping.MappingProblem;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CAD export: comma-separated, quoted where needed, first line the headers, UTF-8.
 *
 * @param sha256 of the bytes of the file, 64 hex digits: what an import is known by
 */
public record ExportFile(String name, String sha256, List<ExportRow> rows) {
    private static final ObjectReader CSV = new CsvMapper()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    /** @throws MappingProblem when a column of the mapping is not there, or the file cannot be read */
    public static ExportFile read(Path path, ColumnMapping mapping) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return new ExportFile(path.getFileName().toString(), sha256(bytes), rows(bytes, mapping));
        } catch (IOException e) {
            throw new MappingProblem("The file " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<ExportRow> rows(byte[] bytes, ColumnMapping mapping) throws IOException {
        List<ExportRow> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> lines = CSV.readValues(new ByteArrayInputStream(bytes))) {
            while (lines.hasNextValue()) {
                Map<String, String> values = lines.nextValue();
                if (rows.isEmpty()) {
                    requireColumns(values, mapping);
                }
                rows.add(new ExportRow(rows.size() + 2, new LinkedHashMap<>(values)));
            }
        }
        if (rows.isEmpty()) {
            throw new MappingProblem("The file has no rows.");
        }
        return rows;
    }

    private static void requireColumns(Map<String, String> first, ColumnMapping mapping) {
        List<String> missing = mapping.columns().named().stream()
                .filter(column -> !first.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new MappingProblem(
                    "The file lacks the columns " + missing + " of the mapping '" + mapping.name() + "'.");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
