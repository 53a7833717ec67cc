package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.released.model.MaintenanceStage;
import ca.policecomms.status.released.model.ReleasedMaintenance;
import ca.policecomms.status.wording.model.Language;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Maintenance as iCalendar (RFC 5545). A UID is for life; SEQUENCE rises with each release about it, and a cancelled window
 * stays as CANCELLED, so that calendars that took it strike it out.
 */
record MaintenanceCalendar(PageSettings settings, Language language, String root, IncidentWriter writer) {

    String of(List<ReleasedMaintenance> maintenances, String description) {
        String agency = settings.contact().agency().in(language);
        Calendar calendar = new Calendar();
        calendar.add(
                new ProdId("-//policecomms//incident-status//" + language.tag().toUpperCase(language.locale())));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty(
                "X-WR-CALNAME", agency + " – " + Texts.in(language).get("maintenance")));
        calendar.add(new XProperty("X-WR-CALDESC", description));
        maintenances.forEach(maintenance -> calendar.add(event(maintenance)));
        return calendar.toString();
    }

    private VEvent event(ReleasedMaintenance maintenance) {
        Views.Window view = writer.window(maintenance);
        URI url = URI.create(settings.url() + root + "incidents/" + maintenance.code());
        PropertyList properties = new PropertyList(List.of(
                new Uid(maintenance.code() + "@" + URI.create(settings.url()).getHost()),
                new DtStamp(maintenance.updatedAt().truncatedTo(ChronoUnit.SECONDS)),
                new LastModified(maintenance.updatedAt().truncatedTo(ChronoUnit.SECONDS)),
                new DtStart<>(maintenance.scheduledFor().truncatedTo(ChronoUnit.SECONDS)),
                new DtEnd<>(maintenance.scheduledUntil().truncatedTo(ChronoUnit.SECONDS)),
                new Sequence(maintenance.revision()),
                new Summary(view.title()),
                new Description(description(view)),
                new Status(
                        maintenance.stage() == MaintenanceStage.CANCELLED
                                ? Status.VALUE_CANCELLED
                                : Status.VALUE_CONFIRMED),
                new Url(url)));
        return new VEvent(properties);
    }

    private static String description(Views.Window view) {
        StringBuilder text = new StringBuilder(view.stage());
        if (view.components() != null) {
            text.append("\n").append(view.components());
        }
        if (!view.updates().isEmpty()) {
            text.append("\n").append(view.updates().getFirst().body());
        }
        return text.toString();
    }
}
