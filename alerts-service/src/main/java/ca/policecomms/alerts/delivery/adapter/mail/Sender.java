package ca.policecomms.alerts.delivery.adapter.mail;

/** Who writes, with the postal address that every mail names. */
public record Sender(String name, String address, String telephone, String website) {}
