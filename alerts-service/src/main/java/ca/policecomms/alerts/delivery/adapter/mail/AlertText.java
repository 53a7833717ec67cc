package ca.policecomms.alerts.delivery.adapter.mail;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

record AlertText(boolean fr, String headline, List<String> paragraphs, String url, Sender sender, String unsubscribe)
        implements TemplateInstance {}
