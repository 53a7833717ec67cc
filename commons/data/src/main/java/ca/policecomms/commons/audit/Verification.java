package ca.policecomms.commons.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * What a verification found.
 *
 * @param intact no fault was found
 * @param seals links checked
 * @param rows rows checked
 * @param pending rows written since the last seal, which nothing proves yet
 * @param lastSeal number of the newest link checked, 0 when there is none
 * @param lastHash its hash in hex; noted elsewhere it proves later that nothing was cut off the end
 * @param fault the first one, null when intact
 */
public record Verification(
        boolean intact,
        long seals,
        long rows,
        long pending,
        long lastSeal,
        String lastHash,
        @JsonInclude(JsonInclude.Include.NON_NULL) Fault fault) {

    /** What was done to the audit. */
    public enum Kind {
        ROW_ALTERED,
        ROW_MISSING,
        ROW_INSERTED,
        SEAL_ALTERED,
        SEAL_MISSING,
        SIGNATURE_WRONG,
        KEY_UNKNOWN
    }

    /**
     * @param seal number of the link where it was found
     * @param row id of the row, null when it is about the link itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(Kind kind, long seal, UUID row) {}
}
