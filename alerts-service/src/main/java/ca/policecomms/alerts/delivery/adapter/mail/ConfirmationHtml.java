package ca.policecomms.alerts.delivery.adapter.mail;

import io.quarkus.qute.TemplateInstance;

record ConfirmationHtml(boolean fr, String lang, String subject, String link, Sender sender)
        implements TemplateInstance {}
