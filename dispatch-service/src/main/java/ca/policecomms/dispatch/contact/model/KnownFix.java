package ca.policecomms.dispatch.contact.model;

import ca.policecomms.dispatch.record.model.Source;
import java.time.Instant;
import java.util.List;

/** A fix as it was recorded. */
public record KnownFix(int number, Fix fix, Instant recordedAt, Source source, List<String> flags) {}
