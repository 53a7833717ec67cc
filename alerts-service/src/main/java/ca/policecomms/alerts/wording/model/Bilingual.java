package ca.policecomms.alerts.wording.model;

/** One public text in both official languages. */
public record Bilingual(String en, String fr) {
    public String in(Language language) {
        return language == Language.FR ? fr : en;
    }

    public boolean complete() {
        return en != null && !en.isBlank() && fr != null && !fr.isBlank();
    }
}
