package ca.policecomms.dispatch.handover.model;

import java.util.List;

/** One source of what is open; a feature that has some adds a bean of this kind. */
public interface OpenItems {
    /** The most urgent first, at most {@code limit}. */
    List<OpenItem> open(int limit);
}
