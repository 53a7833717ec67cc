package ca.policecomms.dispatch.catalogue.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.catalogue.model.PublicTiming;
import ca.policecomms.dispatch.catalogue.model.PublicVocabulary;
import ca.policecomms.dispatch.catalogue.model.Register;
import ca.policecomms.dispatch.catalogue.model.TypeWording;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of the profile with the words of their newest version, and those that were added since. What a type of the
 * profile means is what its file says.
 */
@ApplicationScoped
@Startup
class AgencyCallTypes implements CallTypes {
    private final Map<String, CallType> ofProfile = new LinkedHashMap<>();
    private final Register<TypeWording> wordings;
    private final Snapshot<Map<String, CallType>> newest;

    AgencyCallTypes(AgencyProfile profile, PublicVocabulary vocabulary, Register<TypeWording> wordings, Clock clock) {
        ProfileCatalogue.types(profile, vocabulary).all().forEach(type -> ofProfile.put(type.code(), type));
        this.wordings = wordings;
        this.newest = new Snapshot<>(clock, this::read);
    }

    private Map<String, CallType> read() {
        Map<String, CallType> types = new LinkedHashMap<>(ofProfile);
        wordings.all().forEach(entry -> types.put(entry.code(), type(entry)));
        return types;
    }

    private CallType type(Listed<TypeWording> entry) {
        TypeWording words = entry.content();
        CallType meant = ofProfile.get(entry.code());
        return new CallType(
                entry.code(),
                words.label(),
                words.commonCode(),
                words.defaultPriority(),
                meant == null ? words.service() : meant.service(),
                meant == null ? words.facts() : meant.facts(),
                meant == null ? PublicTiming.NEVER : meant.publicTiming(),
                meant == null ? null : meant.publicCategory());
    }

    @Override
    public Optional<CallType> find(String code) {
        CallType known = newest.get().get(code);
        if (known == null && !"UNKNOWN".equals(code)) {
            // Added on another replica a moment ago.
            known = newest.again().get(code);
        }
        return Optional.ofNullable(known);
    }

    @Override
    public List<CallType> all() {
        return List.copyOf(newest.get().values());
    }
}
