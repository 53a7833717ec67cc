package ca.policecomms.alerts.wording.model;

/** An official language; the name is its code. */
public enum Language {
    EN,
    FR;

    public String code() {
        return this == FR ? "fr" : "en";
    }

    public static Language of(String code) {
        return "fr".equals(code) ? FR : EN;
    }
}
