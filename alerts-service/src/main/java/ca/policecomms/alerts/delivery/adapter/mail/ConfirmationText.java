package ca.policecomms.alerts.delivery.adapter.mail;

import io.quarkus.qute.TemplateInstance;

record ConfirmationText(boolean fr, String link, Sender sender) implements TemplateInstance {}
