package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.publication.model.Audience;

/** @param model the released facts it was made of, as compressed JSON */
public record SealedSnapshot(Snapshot snapshot, Seal seal, byte[] model) {

    public Audience audience() {
        return snapshot.audience();
    }

    public Edition edition() {
        return snapshot.edition();
    }
}
