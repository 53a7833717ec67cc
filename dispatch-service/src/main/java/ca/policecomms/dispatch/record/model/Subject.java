package ca.policecomms.dispatch.record.model;

import java.util.UUID;

/** A thing whose facts are counted: call, unit or contact. Its row is locked while a fact is recorded. */
public interface Subject {
    UUID id();

    /** Kind in the words of the audit: {@code call}, {@code unit}, {@code contact}. */
    String kind();

    /** Takes the next number, without gaps, from 1. */
    long nextFact();
}
