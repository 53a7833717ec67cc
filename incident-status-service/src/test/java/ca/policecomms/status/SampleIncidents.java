package ca.policecomms.status;

import static ca.policecomms.status.Samples.EIGHT;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedUpdate;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;

/** Incidents of {@link Samples}: the ransomware, and one that is over. */
final class SampleIncidents {
    private SampleIncidents() {}

    static ReleasedIncident ransomware(Bilingual collisions, Bilingual checks) {
        ReleasedUpdate second = new ReleasedUpdate(
                "update000002",
                Phase.CONTAINED,
                Impact.MAJOR,
                new Bilingual(
                        "The affected systems have been isolated. Collision reports are taken on paper at the front"
                                + " desk.\n\n"
                                + "We are working with partner agencies and will restore services one by one.",
                        "Les systèmes touchés ont été isolés. Les signalements de collision se font sur papier à"
                                + " l’accueil.\n\n"
                                + "Nous travaillons avec nos partenaires et rétablirons les services un à un."),
                EIGHT,
                EIGHT,
                EIGHT,
                EIGHT.plusSeconds(4 * 3600),
                List.of());
        ReleasedUpdate first = new ReleasedUpdate(
                "update000001",
                Phase.IDENTIFIED,
                Impact.MAJOR,
                new Bilingual(
                        "Some of our computer systems are not available. 9-1-1 and emergency response are not"
                                + " affected.",
                        "Certains de nos systèmes informatiques ne sont pas disponibles. Le 9-1-1 et les interventions"
                                + " d’urgence ne sont pas touchés."),
                EIGHT.minusSeconds(3600),
                EIGHT.minusSeconds(3600),
                EIGHT.minusSeconds(3600),
                null,
                List.of(
                        new AffectedComponent(
                                "collisionrep",
                                collisions,
                                ComponentStatus.OPERATIONAL,
                                ComponentStatus.PARTIAL_OUTAGE),
                        new AffectedComponent(
                                "recordchecks", checks, ComponentStatus.OPERATIONAL, ComponentStatus.MAJOR_OUTAGE)));
        return new ReleasedIncident(
                "incident0001",
                "S26-0001",
                new Bilingual("Some computer systems unavailable", "Certains systèmes informatiques non disponibles"),
                Phase.CONTAINED,
                Impact.MAJOR,
                EIGHT.minusSeconds(3600),
                EIGHT,
                EIGHT.minusSeconds(7200),
                null,
                null,
                List.of(second, first),
                null,
                null);
    }

    static ReleasedIncident resolved() {
        Instant then = EIGHT.minusSeconds(86_400 * 9);
        ReleasedUpdate update = new ReleasedUpdate(
                "update000000",
                Phase.RESOLVED,
                Impact.MINOR,
                new Bilingual("The website works again.", "Le site Web fonctionne de nouveau."),
                then,
                then,
                then,
                null,
                List.of());
        return new ReleasedIncident(
                "incident0000",
                "S26-0000",
                new Bilingual("Website slow", "Site Web lent"),
                Phase.RESOLVED,
                Impact.MINOR,
                then,
                then,
                then,
                null,
                then,
                List.of(update),
                null,
                null);
    }
}
