package ca.policecomms.status.page.adapter.rendering;

import java.time.ZoneId;

/**
 * Whose pages they are.
 *
 * @param url origin under which the public reaches them, without a final slash
 * @param subscribe where alerts are subscribed to
 * @param securityContact for {@code security.txt}
 */
public record PageSettings(String url, ZoneId zone, PublicContact contact, String subscribe, String securityContact) {}
