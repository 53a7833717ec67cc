package ca.policecomms.dispatch.life;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that can happen to contacts, calls, units, people and lists, over the API; and what it happened to. Every
 * command that the API has is given once at least ({@code EveryOperationIT}).
 */
public final class FullLife {
    private final Deeds deeds = new Deeds();

    /** The commands that were done, as {@code kind/id act}. */
    public List<String> acts() {
        return deeds.acts();
    }

    public void live() {
        new PeopleLife(deeds).live();
        new ContactsLife(deeds).live();
        CallsLife calls = new CallsLife(deeds);
        UnitsLife units = new UnitsLife(deeds);
        String call = calls.queued();
        UUID primary = units.respond(call, calls);
        deeds.act(call, "close", Map.of("disposition", "REPORT-TAKEN", "primaryUnitId", primary));
        deeds.act(call, "reopen", Map.of("reason", "more to do"));
        units.others(call);
        new RecordsLife(deeds).live(call);
        calls.live();
        new TransfersLife(deeds).live();
        new ListsLife(deeds).live();
    }
}
