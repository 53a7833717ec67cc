package ca.policecomms.records.file;

/** A place people live at; its streets are in no town. */
public record Address(String reference, int civicNumber, String street, String municipality) {}
