package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.wording.model.Bilingual;
import java.util.Map;

/**
 * How the public reaches the agency: on every output, also when nothing else is known.
 *
 * @param tty null when there is none
 * @param faxes by use, such as {@code administration}
 */
public record PublicContact(
        Bilingual agency,
        String address,
        String telephone,
        String tty,
        Map<String, String> faxes,
        String emergency,
        String website) {}
