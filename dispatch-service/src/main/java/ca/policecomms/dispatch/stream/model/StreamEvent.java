package ca.policecomms.dispatch.stream.model;

import java.util.Set;
import java.util.UUID;

/**
 * A line of a timeline as consoles follow it.
 *
 * @param position its number in the stream: given after the commit, from 1, without a gap
 * @param kind of the line's subject: {@code call}, {@code contact}, {@code unit} …
 * @param division where it concerns; null for everywhere
 * @param unitIds units that are on the call, or that it is about
 * @param body the line as JSON
 */
public record StreamEvent(long position, String kind, String type, String division, Set<UUID> unitIds, String body) {

    /** As server-sent events are written; the body has no line break. */
    public void write(StringBuilder text) {
        text.append("id: ").append(position).append("\nevent: ").append(type);
        text.append("\ndata: ").append(body).append("\n\n");
    }
}
