package ca.policecomms.local.replay.mapping;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Header names. Optional ones may be null: sequence, unitType, enRoute, onScene, transport, atDestination, disposition,
 * finalPriority, municipality, division, beat, point.
 *
 * @param call number of the call; rows with the same one belong together
 * @param row identity of the row, unique in the file
 * @param sequence order of the unit on the call; the lowest that cleared it is its primary unit
 * @param available end of the unit's work on the call
 */
public record Columns(
        String call,
        String row,
        String unit,
        String unitType,
        String sequence,
        String callType,
        String received,
        String entered,
        String dispatched,
        String enRoute,
        String onScene,
        String transport,
        String atDestination,
        String available,
        String disposition,
        String originalPriority,
        String finalPriority,
        String location,
        String municipality,
        String division,
        String beat,
        String point) {

    public Columns {
        ColumnMapping.require("columns.call", call);
        ColumnMapping.require("columns.row", row);
        ColumnMapping.require("columns.unit", unit);
        ColumnMapping.require("columns.callType", callType);
        ColumnMapping.require("columns.received", received);
        ColumnMapping.require("columns.entered", entered);
        ColumnMapping.require("columns.dispatched", dispatched);
        ColumnMapping.require("columns.available", available);
        ColumnMapping.require("columns.originalPriority", originalPriority);
        ColumnMapping.require("columns.location", location);
    }

    /** Every header that the file must have. */
    public List<String> named() {
        return Stream.of(
                        call,
                        row,
                        unit,
                        unitType,
                        sequence,
                        callType,
                        received,
                        entered,
                        dispatched,
                        enRoute,
                        onScene,
                        transport,
                        atDestination,
                        available,
                        disposition,
                        originalPriority,
                        finalPriority,
                        location,
                        municipality,
                        division,
                        beat,
                        point)
                .filter(Objects::nonNull)
                .toList();
    }
}
