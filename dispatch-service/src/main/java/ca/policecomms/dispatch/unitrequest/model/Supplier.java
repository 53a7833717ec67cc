package ca.policecomms.dispatch.unitrequest.model;

import ca.policecomms.dispatch.catalogue.model.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody outside the agency who brings what units ask for.
 *
 * @param kind what they bring
 * @param languages that an interpreter speaks, ISO 639-1; empty for others
 * @param telephone how they are called
 */
public record Supplier(String code, RequestKind kind, Label label, Set<String> languages, String telephone) {

    public Supplier {
        languages = Set.copyOf(languages);
    }

    /** All of the agency, in the order of its list. */
    public record Directory(List<Supplier> suppliers) {
        public Directory {
            suppliers = List.copyOf(suppliers);
        }

        public Optional<Supplier> find(String code) {
            return suppliers.stream().filter(each -> each.code().equals(code)).findFirst();
        }

        /** Those who bring it, and speak the language where one is asked for. */
        public List<Supplier> of(RequestKind kind, String language) {
            return suppliers.stream()
                    .filter(each -> each.kind() == kind)
                    .filter(each -> language == null || each.languages().contains(language))
                    .toList();
        }
    }
}
