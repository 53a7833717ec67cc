package ca.policecomms.alerts.subscription.adapter.page;

import io.quarkus.qute.TemplateInstance;

record NoticePage(String lang, String title, String text, String agency, String address) implements TemplateInstance {}
