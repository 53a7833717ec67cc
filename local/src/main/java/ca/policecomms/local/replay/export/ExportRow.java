package ca.policecomms.local.replay.export;

import java.util.Map;

/**
 * One row of an export.
 *
 * @param line number of the row in the file, the header being 1 (line breaks inside quotes not counted)
 */
public record ExportRow(int line, Map<String, String> values) {

    /** The value, stripped; empty when the column is not mapped, not there or empty. */
    public String get(String column) {
        String value = column == null ? null : values.get(column);
        return value == null ? "" : value.strip();
    }
}
