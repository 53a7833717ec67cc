package ca.policecomms.e2e.shift;

import java.util.Map;

/** Another agency that is asked. */
public record Transfer(String id) {
    public String path() {
        return "/transfers/" + id;
    }

    /** The call is theirs from now on. */
    public Map<String, Object> diversion(String callerTold) {
        return Map.of("transferId", id, "reasonCode", "NOT-OURS", "callerTold", callerTold);
    }
}
