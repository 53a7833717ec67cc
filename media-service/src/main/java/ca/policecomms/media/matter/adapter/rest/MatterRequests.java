package ca.policecomms.media.matter.adapter.rest;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.media.matter.model.Certainty;
import ca.policecomms.media.matter.model.IncidentClass;
import ca.policecomms.media.matter.model.MatterChange;
import ca.policecomms.media.matter.model.MatterKind;
import ca.policecomms.media.matter.model.Place;
import ca.policecomms.media.matter.model.Ruling;
import ca.policecomms.media.matter.model.Source;
import ca.policecomms.media.matter.model.Title;
import ca.policecomms.media.matter.model.WithholdingReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** Bodies of the commands on a matter. */
final class MatterRequests {
    private MatterRequests() {}

    record Text(
            @NotBlank @Size(max = 200) String en,
            @NotBlank @Size(max = 200) String fr) {}

    /** CONFIRMED with a code, or UNKNOWN without one. */
    record ClassFact(
            @NotNull Certainty certainty,
            @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String code) {
        IncidentClass toModel() {
            confirmedExactlyWith(certainty, code, "incidentClass.code");
            return new IncidentClass(code, certainty, Source.STAFF);
        }
    }

    /** CONFIRMED with a text, an area or both; UNKNOWN with neither. */
    record PlaceFact(
            @NotNull Certainty certainty,
            @Valid Text text,
            @Pattern(regexp = "[A-Z0-9-]{1,12}") String area) {
        Place toModel() {
            confirmedExactlyWith(certainty, text == null ? area : text, "place.text");
            return new Place(
                    text == null ? null : text.en(), text == null ? null : text.fr(), area, certainty, Source.STAFF);
        }
    }

    record Open(
            @NotNull MatterKind kind,
            @NotNull @Valid Text title,
            @Valid ClassFact incidentClass,
            @Valid PlaceFact place,
            Boolean major,
            Instant plannedFor) {
        MatterChange facts() {
            return change(title, incidentClass, place, major, plannedFor);
        }
    }

    record Amend(
            @Valid Text title,
            @Valid ClassFact incidentClass,
            @Valid PlaceFact place,
            Boolean major,
            Instant plannedFor) {
        /** @throws ProblemException 400 when nothing is to change */
        MatterChange facts() {
            MatterChange change = change(title, incidentClass, place, major, plannedFor);
            if (change.empty()) {
                throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Name at least one fact to change.");
            }
            return change;
        }
    }

    record Decide(
            @NotNull Ruling decision,
            Instant reviewAt,
            WithholdingReason reason,
            @Size(max = 1000) String note) {}

    private static MatterChange change(
            Text title, ClassFact incidentClass, PlaceFact place, Boolean major, Instant plannedFor) {
        return new MatterChange(
                title == null
                        ? null
                        : Title.byStaff(title.en().strip(), title.fr().strip()),
                incidentClass == null ? null : incidentClass.toModel(),
                place == null ? null : place.toModel(),
                major,
                plannedFor);
    }

    private static void confirmedExactlyWith(Certainty certainty, Object value, String field) {
        if ((certainty == Certainty.CONFIRMED) != (value != null)) {
            throw ProblemException.of(
                            CommonProblem.RULE_VIOLATED, "A fact is confirmed with its value, or unknown without.")
                    .violation(field, "required when CONFIRMED, absent when UNKNOWN");
        }
    }
}
