package ca.policecomms.alerts.delivery.adapter.mail;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

record AlertHtml(
        boolean fr,
        String lang,
        String headline,
        List<String> paragraphs,
        String url,
        Sender sender,
        String unsubscribe)
        implements TemplateInstance {}
