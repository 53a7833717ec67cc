package ca.policecomms.commons.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The agency that this deployment serves, read once at the start.
 *
 * @param key name of the profile folder, such as {@code kingston}
 * @param name in every language
 * @param zone in which the agency's days and hours are meant
 * @param languages of every public text, in the order to show them
 */
public record AgencyProfile(
        String key,
        Text name,
        ZoneId zone,
        List<String> languages,
        Contact contact,
        List<Division> divisions,
        ProfileFiles files) {

    /** One text in both official languages. */
    public record Text(String en, String fr) {}

    /** How the public reaches the agency; shown on every output. TTY may be null, faxes may be empty. */
    public record Contact(
            String address,
            String telephone,
            String tty,
            Map<String, String> faxes,
            String emergency,
            String website) {}

    public record Division(String code, String en, String fr) {}

    /**
     * A part of the profile that one service owns: {@code profiles/<key>/<name>.yaml}, looked for where this profile was.
     *
     * @throws IllegalStateException when the file is missing or does not fit the type; the message names file and field
     */
    public <T> T section(String section, Class<T> type) {
        return files.read(key, section, type);
    }
}
