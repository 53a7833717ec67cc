package ca.policecomms.status.statuspage.adapter.rendering;

import ca.policecomms.status.wording.model.Bilingual;
import java.time.ZoneId;

/**
 * Whose page it is.
 *
 * @param id 12 lower-case letters and digits, the same on every replica
 * @param url origin under which the public reaches the page, without a final slash
 */
public record PageIdentity(String id, Bilingual name, String url, ZoneId zone) {}
