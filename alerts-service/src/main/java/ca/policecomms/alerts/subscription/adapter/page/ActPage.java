package ca.policecomms.alerts.subscription.adapter.page;

import io.quarkus.qute.TemplateInstance;

/** One question and one button: opening the page does nothing. @param action where the button posts to */
record ActPage(String lang, String title, String text, String button, String action, String agency, String address)
        implements TemplateInstance {}
