package ca.policecomms.dispatch.transfer.model;

import java.util.List;
import java.util.UUID;

/**
 * A transfer as its readers see it.
 *
 * @param agency code of the register
 * @param agencyVersion version of that entry when it was requested
 * @param joint both agencies work on the call, each its own part
 * @param endReasonCode why it failed; null unless it did
 * @param acceptedBy name of who accepted for the other agency
 */
public record TransferView(
        UUID id,
        long version,
        UUID callId,
        String agency,
        int agencyVersion,
        boolean joint,
        TransferState state,
        List<String> allowedActs,
        String reasonCode,
        String endReasonCode,
        String acceptedBy,
        TransferMilestones milestones) {}
