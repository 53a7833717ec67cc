package ca.policecomms.status.released.model;

import ca.policecomms.status.incident.model.StreamState;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;

/**
 * How the work on an incident stands: streams beside the headline, systems on the board, and those who were told.
 *
 * @param containment null where nothing was said of a stream
 * @param items by rank
 * @param advice codes of cards that were attached
 */
public record Recovery(
        StreamState containment,
        StreamState investigation,
        StreamState restoration,
        List<Item> items,
        List<Notice> notices,
        List<String> advice) {

    public static final Recovery NONE = new Recovery(null, null, null, List.of(), List.of(), List.of());

    /**
     * @param estimate null for an explicit "no estimate"
     * @param partner whose link it waits for; null unless cleared for the public
     */
    public record Item(Bilingual system, int rank, String state, Instant estimate, String partner, Instant liveAt) {

        public boolean live() {
            return state.equals("LIVE");
        }

        public boolean counted() {
            return !state.equals("RETIRED");
        }
    }

    /** @param filing kind of the newest filing, as {@code PRELIMINARY}; {@code number} counts follow-ups */
    public record Notice(Bilingual recipient, String filing, int number, Bilingual wording, Instant toldAt) {}

    public long restored() {
        return items.stream().filter(Item::live).count();
    }

    public long systems() {
        return items.stream().filter(Item::counted).count();
    }
}
