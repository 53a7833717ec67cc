package ca.policecomms.local.replay.export;

import ca.policecomms.local.replay.mapping.ColumnMapping;
import ca.policecomms.local.replay.mapping.Columns;
import ca.policecomms.local.replay.mapping.MappingProblem;
import ca.policecomms.local.replay.plan.FileTime;
import ca.policecomms.local.replay.plan.Milestone;
import ca.policecomms.local.replay.plan.PlannedCall;
import ca.policecomms.local.replay.plan.PlannedPlace;
import ca.policecomms.local.replay.plan.PlannedResponse;
import ca.policecomms.local.replay.plan.PlannedUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads calls, responses and units out of the rows of an export. */
public final class ExportedCalls {
    private final ColumnMapping mapping;
    private final Columns columns;
    private final LocalTimes times;
    private final PlaceTexts places;

    public ExportedCalls(ColumnMapping mapping) {
        this.mapping = mapping;
        this.columns = mapping.columns();
        this.times = new LocalTimes(mapping.times());
        this.places = new PlaceTexts(mapping.places());
    }

    /** Calls by received time, then number. Facts of the call itself are taken from its first row. */
    public List<PlannedCall> calls(List<ExportRow> rows) {
        Map<String, List<ExportRow>> byCall = new LinkedHashMap<>();
        rows.forEach(row -> byCall.computeIfAbsent(row.get(columns.call()), ref -> new ArrayList<>())
                .add(row));
        return byCall.values().stream()
                .map(this::call)
                .sorted(Comparator.comparing(
                                (PlannedCall call) -> call.received().at())
                        .thenComparing(PlannedCall::ref))
                .toList();
    }

    /** Units by call sign. */
    public Collection<PlannedUnit> units(List<ExportRow> rows) {
        Map<String, PlannedUnit> byCallSign = new TreeMap<>();
        rows.forEach(row -> byCallSign.computeIfAbsent(
                row.get(columns.unit()),
                sign -> new PlannedUnit(
                        sign, ColumnMapping.code("services", mapping.services(), row.get(columns.unitType())), null)));
        return byCallSign.values();
    }

    private PlannedCall call(List<ExportRow> rows) {
        ExportRow first = rows.getFirst();
        try {
            return new PlannedCall(
                    first.get(columns.call()),
                    ColumnMapping.code("callTypes", mapping.callTypes(), first.get(columns.callType())),
                    priority(first, columns.originalPriority()),
                    priority(
                            first,
                            columns.finalPriority() == null ? columns.originalPriority() : columns.finalPriority()),
                    place(first),
                    time(first, columns.received()),
                    time(first, columns.entered()),
                    ColumnMapping.code("dispositions", mapping.dispositions(), first.get(columns.disposition())),
                    null,
                    null,
                    rows.stream().map(this::response).toList());
        } catch (MappingProblem e) {
            throw new MappingProblem("Line " + first.line() + ": " + e.getMessage(), e);
        }
    }

    private PlannedResponse response(ExportRow row) {
        try {
            Map<Milestone, FileTime> reached = new EnumMap<>(Milestone.class);
            reached.put(Milestone.DISPATCHED, time(row, columns.dispatched()));
            put(reached, Milestone.EN_ROUTE, row, columns.enRoute());
            put(reached, Milestone.ON_SCENE, row, columns.onScene());
            put(reached, Milestone.TRANSPORTING, row, columns.transport());
            put(reached, Milestone.AT_DESTINATION, row, columns.atDestination());
            put(reached, Milestone.ENDED, row, columns.available());
            String sequence = row.get(columns.sequence());
            return new PlannedResponse(
                    row.get(columns.row()),
                    row.get(columns.unit()),
                    sequence.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(sequence),
                    reached);
        } catch (NumberFormatException e) {
            throw new MappingProblem(
                    "Line " + row.line() + ": '" + row.get(columns.sequence()) + "' is not a sequence number.", e);
        } catch (MappingProblem e) {
            throw new MappingProblem("Line " + row.line() + ": " + e.getMessage(), e);
        }
    }

    private PlannedPlace place(ExportRow row) {
        String division = row.get(columns.division());
        String ours = division.isEmpty() || mapping.divisions() == null
                ? division
                : ColumnMapping.code("divisions", mapping.divisions(), division);
        return places.locate(places.address(row.get(columns.location())), row.get(columns.point()))
                .in(row.get(columns.municipality()), ours, row.get(columns.beat()));
    }

    private Integer priority(ExportRow row, String column) {
        return ColumnMapping.code("priorities", mapping.priorities(), row.get(column));
    }

    private void put(Map<Milestone, FileTime> reached, Milestone milestone, ExportRow row, String column) {
        times.read(row.get(column)).ifPresent(time -> reached.put(milestone, time));
    }

    private FileTime time(ExportRow row, String column) {
        return times.read(row.get(column))
                .orElseThrow(() -> new MappingProblem("The column '" + column + "' is empty."));
    }
}
