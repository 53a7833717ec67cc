package ca.policecomms.dispatch.unitrequest.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.unitrequest.model.RequestKind;
import ca.policecomms.dispatch.unitrequest.model.Supplier;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code suppliers.yaml} of the agency's profile, once. A service with a wrong one does not start. */
@Dependent
public class ProfileSuppliers {

    record SuppliersFile(List<Entry> suppliers) {}

    record Entry(String code, RequestKind kind, String en, String fr, Set<String> languages, String telephone) {
        Supplier toSupplier() {
            if (code == null || kind == null || en == null || fr == null || !kind.supplied()) {
                throw new IllegalStateException("A supplier needs code, kind (TOW, INTERPRETER), en and fr: " + this);
            }
            return new Supplier(code, kind, new Label(en, fr), languages == null ? Set.of() : languages, telephone);
        }
    }

    @Produces
    @Singleton
    @Startup
    public Supplier.Directory suppliers(AgencyProfile profile) {
        List<Supplier> all = profile.section("suppliers", SuppliersFile.class).suppliers().stream()
                .map(Entry::toSupplier)
                .toList();
        Set<String> codes = new HashSet<>();
        all.stream().filter(each -> !codes.add(each.code())).findFirst().ifPresent(twice -> {
            throw new IllegalStateException("Supplier " + twice.code() + " is there twice");
        });
        return new Supplier.Directory(all);
    }
}
