package ca.policecomms.status.notification.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.util.Locale;

/** Who a police service in Ontario usually tells. */
public enum RecipientPreset {
    POLICE_SERVICE_BOARD("Police Service Board", "Commission de service de police", Capacity.OVERSIGHT),
    MAYOR("Mayor", "Maire ou mairesse", Capacity.GOVERNMENT),
    CITY("City", "Ville", Capacity.GOVERNMENT),
    INFORMATION_AND_PRIVACY_COMMISSIONER(
            "Information and Privacy Commissioner of Ontario",
            "Commissaire à l’information et à la protection de la vie privée de l’Ontario",
            Capacity.REGULATOR),
    ONTARIO_PROVINCIAL_POLICE("Ontario Provincial Police", "Police provinciale de l’Ontario", Capacity.INVESTIGATOR),
    PROVINCIAL_PARTNER("Provincial partner", "Partenaire provincial", Capacity.PARTNER),
    FEDERAL_PARTNER("Federal partner", "Partenaire fédéral", Capacity.PARTNER);

    private final Bilingual title;
    private final Capacity capacity;

    RecipientPreset(String en, String fr, Capacity capacity) {
        this.title = new Bilingual(en, fr);
        this.capacity = capacity;
    }

    public Bilingual title() {
        return title;
    }

    public Capacity capacity() {
        return capacity;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
