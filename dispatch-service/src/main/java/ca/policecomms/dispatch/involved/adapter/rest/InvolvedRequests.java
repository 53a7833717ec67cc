package ca.policecomms.dispatch.involved.adapter.rest;

import ca.policecomms.dispatch.catalogue.model.SensitiveFact;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import ca.policecomms.dispatch.involved.model.Person;
import ca.policecomms.dispatch.involved.model.PersonRole;
import ca.policecomms.dispatch.involved.model.Vehicle;
import ca.policecomms.dispatch.involved.model.VehicleRole;
import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies about persons and vehicles. All but the role may be unknown. */
final class InvolvedRequests {
    private InvolvedRequests() {}

    @Schema(name = "NewPerson")
    record NewPerson(
            @NotNull PersonRole role,
            @Size(max = 200) String name,
            @Pattern(regexp = "[+0-9 ().;=extEXT-]{3,40}") String phone,
            @Size(max = 2_000) String description,
            @Min(0) @Max(130) Integer age,
            Sensitivity believedUnder18,
            @Size(max = 5) Set<@NotNull SensitiveFact> sensitive,
            @Valid ReportedTime stamp) {

        Person toPerson() {
            return new Person(role, name, phone, description, age, believedUnder18, sensitive);
        }
    }

    @Schema(name = "NewVehicle")
    record NewVehicle(
            @NotNull VehicleRole role,
            @Size(max = 20) String plate,
            @Size(max = 40) String jurisdiction,
            @Size(max = 60) String make,
            @Size(max = 60) String model,
            @Size(max = 40) String colour,
            @Min(1885) @Max(2100) Integer year,
            @Size(max = 2_000) String description,
            @Valid ReportedTime stamp) {

        Vehicle toVehicle() {
            return new Vehicle(role, plate, jurisdiction, make, model, colour, year, description);
        }
    }
}
