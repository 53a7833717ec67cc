package ca.policecomms.status;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.status.component.model.AlternateKind;
import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.Coverage;
import ca.policecomms.status.incident.model.StreamState;
import ca.policecomms.status.page.adapter.rendering.PageSettings;
import ca.policecomms.status.page.adapter.rendering.PublicContact;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.MaintenanceStage;
import ca.policecomms.status.released.model.Recovery;
import ca.policecomms.status.released.model.ReleasedAdvice;
import ca.policecomms.status.released.model.ReleasedAlternate;
import ca.policecomms.status.released.model.ReleasedChange;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedGroup;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedMaintenance;
import ca.policecomms.status.released.model.ReleasedReport;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.adapter.archive.Archives;
import ca.policecomms.status.snapshot.adapter.rendering.SiteRenderer;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A released state to render: a ransomware morning, and one incident that is over. */
public final class Samples {

    public static final Instant EIGHT = Instant.parse("2026-11-21T13:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("America/Toronto");
    public static final PageSettings SETTINGS = new PageSettings(
            "https://status.example.org",
            ZONE,
            new PublicContact(
                    new Bilingual("Kingston Police", "Service de police de Kingston"),
                    "705 Division Street, Kingston, Ontario K7K 4C2",
                    "613-549-4660",
                    "613-549-8792",
                    Map.of("administration", "613-549-3111", "operations", "613-549-7111"),
                    "911",
                    "https://www.kingstonpolice.ca"),
            "/news/alerts/",
            "mailto:security@example.org");

    private static final ReleasedGroup EMERGENCY = new ReleasedGroup(
            "emergencygrp",
            new Bilingual("9-1-1 and emergency police response", "9-1-1 et intervention policière d’urgence"),
            0,
            true,
            EIGHT,
            EIGHT);
    private static final ReleasedGroup PUBLIC = new ReleasedGroup(
            "publicgroup1", new Bilingual("Services to the public", "Services au public"), 1, false, EIGHT, EIGHT);

    private Samples() {}

    public static ReleasedComponent component(
            String code, Bilingual name, ReleasedGroup group, ComponentStatus status, ReleasedAlternate... alternates) {
        return new ReleasedComponent(
                code,
                ComponentKind.FUNCTION,
                name,
                Bilingual.NONE,
                group.code(),
                1,
                true,
                LocalDate.of(2026, 1, 2),
                status,
                EIGHT.minusSeconds(3600),
                EIGHT,
                EIGHT,
                List.of(alternates));
    }

    public static ReleasedState allWell() {
        return state(
                List.of(
                        component(
                                "emergency911",
                                new Bilingual("9-1-1 calls", "Appels au 9-1-1"),
                                EMERGENCY,
                                ComponentStatus.OPERATIONAL),
                        component(
                                "frontdesk001",
                                new Bilingual("Front desk", "Accueil"),
                                PUBLIC,
                                ComponentStatus.OPERATIONAL)),
                List.of());
    }

    public static ReleasedState state(List<ReleasedComponent> components, List<ReleasedIncident> incidents) {
        return state(7, components, incidents);
    }

    public static ReleasedState state(
            long sequence, List<ReleasedComponent> components, List<ReleasedIncident> incidents) {
        return new ReleasedState(
                new Version(1, sequence),
                EIGHT,
                List.of(EMERGENCY, PUBLIC),
                components,
                incidents,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The ransomware morning with everything a page can show. */
    public static ReleasedState everything() {
        ReleasedState s = cyberIncident();
        ReleasedIncident over = s.resolved().getFirst();
        ReleasedIncident reported = new ReleasedIncident(
                over.code(),
                over.number(),
                over.title(),
                over.phase(),
                over.impact(),
                over.createdAt(),
                over.updatedAt(),
                over.startedAt(),
                over.monitoringAt(),
                over.resolvedAt(),
                over.updates(),
                new ReleasedReport(
                        new Bilingual("A disk was full.", "Un disque était plein."),
                        new Bilingual("Pages loaded slowly for two hours.", "Les pages étaient lentes deux heures."),
                        new Bilingual("We made room.", "Nous avons fait de la place."),
                        new Bilingual("We now watch the disks.", "Nous surveillons maintenant les disques."),
                        EIGHT),
                null);
        return new ReleasedState(
                s.version(),
                s.releasedAt(),
                s.groups(),
                s.components(),
                List.of(recovering(s.unresolved().getFirst()), reported),
                List.of(
                        maintenance("maintenance1", MaintenanceStage.SCHEDULED, 5),
                        maintenance("maintenance2", MaintenanceStage.COMPLETED, -20),
                        maintenance("maintenance3", MaintenanceStage.CANCELLED, 12)),
                List.of(
                        change("collisionrep", ComponentStatus.OPERATIONAL, ComponentStatus.MAJOR_OUTAGE, 30 * 24),
                        change("collisionrep", ComponentStatus.MAJOR_OUTAGE, ComponentStatus.OPERATIONAL, 29 * 24),
                        change("collisionrep", ComponentStatus.OPERATIONAL, ComponentStatus.PARTIAL_OUTAGE, 1),
                        change("recordchecks", ComponentStatus.OPERATIONAL, ComponentStatus.MAJOR_OUTAGE, 1),
                        change("onlinereport", ComponentStatus.OPERATIONAL, ComponentStatus.DEGRADED_PERFORMANCE, 1)),
                List.of(
                        new ReleasedAdvice(
                                "advice000001",
                                new Bilingual("Watch your accounts", "Surveillez vos comptes"),
                                new Bilingual(
                                        "Look at your bank and card statements often, and ask your bank about anything"
                                                + " you do not know.",
                                        "Consultez souvent vos relevés et demandez à votre banque des explications sur"
                                                + " tout ce que vous ne reconnaissez pas."),
                                LocalDate.of(2027, 6, 1)),
                        new ReleasedAdvice(
                                "advice000002",
                                new Bilingual("Choose strong passwords", "Choisissez de bons mots de passe"),
                                new Bilingual(
                                        "Change them regularly, first where your social insurance number is involved.",
                                        "Changez-les régulièrement, d’abord là où votre numéro d’assurance sociale est"
                                                + " en jeu."),
                                LocalDate.of(2027, 6, 1))),
                List.of());
    }

    private static ReleasedIncident recovering(ReleasedIncident i) {
        return new ReleasedIncident(
                i.code(),
                i.number(),
                i.title(),
                i.phase(),
                i.impact(),
                i.createdAt(),
                i.updatedAt(),
                i.startedAt(),
                i.monitoringAt(),
                i.resolvedAt(),
                i.updates(),
                i.report(),
                new Recovery(
                        StreamState.DONE,
                        StreamState.UNDER_WAY,
                        StreamState.NOT_STARTED,
                        List.of(
                                new Recovery.Item(
                                        new Bilingual("Dispatch system", "Système de répartition"),
                                        1,
                                        "LIVE",
                                        null,
                                        null,
                                        EIGHT),
                                new Recovery.Item(
                                        new Bilingual("Records system", "Système de dossiers"),
                                        2,
                                        "WAITING_PARTNER",
                                        EIGHT.plusSeconds(86_400),
                                        "OPP",
                                        null),
                                new Recovery.Item(new Bilingual("E-mail", "Courriel"), 3, "QUEUED", null, null, null)),
                        List.of(new Recovery.Notice(
                                new Bilingual(
                                        "Information and Privacy Commissioner of Ontario",
                                        "Commissaire à l’information et à la protection de la vie privée de l’Ontario"),
                                "PRELIMINARY",
                                0,
                                new Bilingual("A first notice was filed.", "Un premier avis a été déposé."),
                                EIGHT)),
                        List.of("advice000002")));
    }

    private static ReleasedChange change(String code, ComponentStatus from, ComponentStatus to, int hoursAgo) {
        return new ReleasedChange(code, from, to, EIGHT.minusSeconds(3600L * hoursAgo));
    }

    public static ReleasedMaintenance maintenance(String code, MaintenanceStage stage, int days) {
        Instant begin = EIGHT.plusSeconds(86_400L * days);
        return new ReleasedMaintenance(
                code,
                "M26-000" + code.charAt(11),
                new Bilingual("Telephone switch replaced", "Remplacement du commutateur téléphonique"),
                stage,
                begin,
                begin.plusSeconds(7200),
                EIGHT.minusSeconds(86_400L * 30),
                EIGHT,
                stage == MaintenanceStage.COMPLETED ? begin : null,
                stage == MaintenanceStage.COMPLETED ? begin.plusSeconds(7200) : null,
                3,
                List.of("phonenonem01"),
                List.of(new ReleasedMaintenance.Update(
                        "mupdate00001",
                        stage,
                        new Bilingual(
                                "Calls to the non-emergency line may be cut off once.",
                                "Les appels à la ligne non urgente peuvent être coupés une fois."),
                        EIGHT,
                        EIGHT)));
    }

    /** What seals in tests; the same for all of them, so that one may read what another wrote. */
    public static final Sealing SEALING = new Archives(SealKeys.generated());

    /** As the renderer of the service makes it, sealed. */
    public static SealedSnapshot sealed(ReleasedState state, Audience audience, long number) {
        return sealed(SEALING, state, audience, number);
    }

    public static SealedSnapshot sealed(Sealing sealing, ReleasedState state, Audience audience, long number) {
        AgencyProfile kingston = AgencyProfileProducer.load("kingston", Optional.empty());
        SiteRenderer renderer = new SiteRenderer(kingston, "https://status.example.org", "/news/alerts/", null);
        return sealing.seal(
                renderer.render(state, audience, EIGHT, List.of()),
                state,
                audience,
                new Edition(state.version(), number),
                EIGHT,
                "2026-11-21",
                null,
                null);
    }

    public static ReleasedState cyberIncident() {
        ReleasedAlternate paper = new ReleasedAlternate(
                AlternateKind.MANUAL,
                Coverage.PARTIAL,
                new Bilingual(
                        "Report a collision at the front desk, 705 Division Street, every day from 8 a.m. to 8 p.m.",
                        "Signalez une collision à l’accueil, 705, rue Division, tous les jours de 8 h à 20 h."),
                EIGHT,
                null);
        ReleasedAlternate none = new ReleasedAlternate(
                AlternateKind.NONE,
                null,
                new Bilingual(
                        "There is no other way to apply for now. Applications already made are kept.",
                        "Il n’y a pas d’autre façon de faire une demande pour l’instant. Les demandes déjà faites sont"
                                + " conservées."),
                EIGHT,
                null);
        Bilingual reporting = new Bilingual("Online reporting", "Signalement en ligne");
        Bilingual collisions = new Bilingual("Collision reporting", "Signalement des collisions");
        Bilingual checks = new Bilingual("Police record checks", "Vérifications de casier judiciaire");
        return state(
                List.of(
                        component(
                                "emergency911",
                                new Bilingual("9-1-1 calls", "Appels au 9-1-1"),
                                EMERGENCY,
                                ComponentStatus.OPERATIONAL),
                        component(
                                "emergresp001",
                                new Bilingual("Emergency police response", "Intervention policière d’urgence"),
                                EMERGENCY,
                                ComponentStatus.OPERATIONAL),
                        component(
                                "phonenonem01",
                                new Bilingual("Non-emergency line", "Ligne non urgente"),
                                PUBLIC,
                                ComponentStatus.OPERATIONAL),
                        component("onlinereport", reporting, PUBLIC, ComponentStatus.DEGRADED_PERFORMANCE, paper),
                        component("collisionrep", collisions, PUBLIC, ComponentStatus.PARTIAL_OUTAGE, paper),
                        component("recordchecks", checks, PUBLIC, ComponentStatus.MAJOR_OUTAGE, none),
                        component(
                                "frontdesk001",
                                new Bilingual("Front desk", "Accueil"),
                                PUBLIC,
                                ComponentStatus.OPERATIONAL)),
                List.of(SampleIncidents.ransomware(collisions, checks), SampleIncidents.resolved()));
    }
}
