package ca.policecomms.e2e;

import static ca.policecomms.e2e.StatusDesk.id;
import static ca.policecomms.e2e.StatusDesk.json;
import static ca.policecomms.e2e.StatusDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.PublicView.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Three weeks of a ransomware incident, told in half a minute. The API takes the times of what happened when it is entered
 * late (start, services out since, updates, filings), and these are three weeks apart here; releases, holds, the restoration
 * board and the mail happen now, one after the other, because nothing lets anybody date them back.
 */
@Order(5)
class RansomwareIT extends IncidentStory {
    private static final String SECRET = "Entry by the Vermilion gateway of a supplier.";
    private static final String SECRET_FR = "Entrée par la passerelle Vermillon d’un fournisseur.";

    private Service records;
    private Service scene;
    private String recordsMeanwhile;
    private String sceneMeanwhile;
    private String onlineMeanwhile;
    private String checksMeanwhile;
    private String collisionsMeanwhile;
    private String held;
    private String heldPublication;
    private String hold;
    private PartnerNotice commissioner;
    private String recordsItem;
    private String sceneItem;
    private String told;
    private String toldBy;
    private String end;

    @Test
    @DisplayName("S14, S28, S30, S38 a ransomware incident from its first hour to the report, as everybody reads it")
    void threeWeeks() throws IOException {
        firstHour();
        firstDayHeldForTheInvestigation();
        thirdDayPartnersAreTold();
        fourthDayCorrection();
        sixthDayTheBoard();
        twelfthDayRecordsAreBack();
        fifteenthDayTheHoldIsLifted();
        eighteenthDayCollisionsAreBack();
        twentiethDayResolved();
        twentyFirstDayTheReport();
        afterwardsMaintenance();
        everyLetterCameOnce();
    }

    // ---- the first hour

    private void firstHour() {
        records = system("Records system", "Système de dossiers", online, checks);
        scene = system("Collision database", "Base de données des collisions", collisions);
        incident = editor.draft("incidents", Map.of("title", text(TITLE, TITRE), "startedAt", day(0)));
        code = editor.see(incident).path("code").asText();
        String update = editor.draft(incident + "/updates", json("""
                        {"phase": "identified", "impact": "major", "displayAt": %s,
                         "body": {"en": "There is a ransom note on our servers."}}""", day(0)));
        onlineMeanwhile = meanwhile(
                online, "manual", "Report by telephone: 613-549-4660.", "Signalez par téléphone : 613-549-4660.");
        collisionsMeanwhile =
                meanwhile(collisions, "manual", "Come to 705 Division Street.", "Présentez-vous au 705, rue Division.");
        recordsMeanwhile = meanwhile(records, "manual", "Paper forms are used.", "Des formulaires papier servent.");
        sceneMeanwhile = meanwhile(scene, "none", "There is no substitute.", "Il n’y a pas de remplacement.");
        List<Map<String, String>> down = Stream.of(online, collisions, checks, records, scene)
                .map(each -> Map.of("componentId", each.id(), "status", "major_outage", "since", day(0)))
                .toList();
        List<String> meanwhile =
                new ArrayList<>(ids(onlineMeanwhile, collisionsMeanwhile, recordsMeanwhile, sceneMeanwhile));
        String publication = editor.draft(
                "publications", Map.of("updateIds", ids(update), "components", down, "alternateIds", meanwhile));

        // Both languages or none; every service that is down says what to do, or that there is nothing; no ransom talk.
        refused(editor.act(publication, "submission", Map.of()), 409, "translation-missing");
        editor.change(update, Map.of("body", Map.of("fr", "Il y a une note de rançon sur nos serveurs.")))
                .must(200);
        JsonNode bare = refused(editor.act(publication, "submission", Map.of()), 409, "continuity-incomplete");
        assertThat(bare.path("componentIds")).extracting(JsonNode::asText).containsExactly(checks.id());
        checksMeanwhile = meanwhile(checks, "none", "No checks for now.", "Aucune vérification pour l’instant.");
        meanwhile.addAll(ids(checksMeanwhile));
        editor.change(publication, Map.of("alternateIds", meanwhile)).must(200);
        refused(editor.act(publication, "submission", Map.of()), 409, "lint-unanswered");
        String en = "A cyber incident stopped three services. 9-1-1 and emergency police response work as always.";
        String fr = "Un cyberincident a arrêté trois services. Le 9-1-1 et les interventions d’urgence fonctionnent.";
        editor.change(update, Map.of("body", text(en + " Draft.", fr + " Ébauche.")))
                .must(200);
        editor.submit(publication);

        // Nobody approves what they wrote, and an approval is for these very words.
        refused(editor.approve(publication), 403, "role-forbidden");
        String read = approver.see(publication).path("hash").asText();
        approver.approve(publication).must(200);
        editor.change(update, Map.of("body", text(en, fr))).must(200);
        refused(approver.release(publication), 409, "illegal-transition");
        editor.submit(publication);
        refused(approver.act(publication, "approvals", Map.of("hash", read)), 409, "approval-stale");
        approver.approve(publication).must(200);
        everybody.assertNowhere(null, TITLE, TITRE, en, "ransom", "rançon");
        approver.release(publication).must(200);

        number = editor.see(incident).path("number").asText();
        said("Identified", "Cause connue", en, fr);
        for (Service service : List.of(online, collisions, checks, records, scene)) {
            everybody.awaitState(service, "major_outage", "Out of service", "Hors service");
        }
        everybody.assertEmergencyFirst();
        everybody.awaitOn("", "Report by telephone: 613-549-4660.", "Signalez par téléphone : 613-549-4660.");
        everybody.awaitOn("status.txt", "No checks for now.", "Aucune vérification pour l’instant.");
        assertThat(everybody.indicator()).isEqualTo("major");
        assertThat(english.await("Identified: " + TITLE).text())
                .contains("Affected: ", "Online reporting (Out of service)", "/status/en/incidents/" + code);
        assertThat(french.await("Cause connue : " + TITRE).text()).contains("Signalement en ligne (Hors service)");
        garage.await("Identified: " + TITLE);
    }

    // ---- day 1: the investigator asks for time

    private void firstDayHeldForTheInvestigation() throws IOException {
        held = update("investigating", "major", 1, SECRET, SECRET_FR);
        heldPublication = editor.draft("publications", Map.of("updateIds", ids(held)));
        editor.submit(heldPublication);
        approver.approve(heldPublication).must(200);
        hold = approver.draft("holds", json("""
                        {"subjectKind": "update", "subjectId": %s, "reason": "It would warn them.",
                         "authority": "Ontario Provincial Police", "reviewAt": %s}""", id(held), day(51)));
        assertThat(editor.see(heldPublication).path("voidCause").asText()).isEqualTo("HOLD");
        refused(approver.release(heldPublication), 409, "illegal-transition");
        JsonNode problem = refused(editor.act(heldPublication, "submission", Map.of()), 409, "held");
        assertThat(problem.toString()).doesNotContain("Vermilion");
        assertThat(problem.path("holdIds")).extracting(JsonNode::asText).containsExactly(id(hold));

        String en = "It is contained: nothing more is being lost.";
        String fr = "La situation est maîtrisée : rien de plus n’est perdu.";
        release(approver, Map.of("updateIds", ids(update("contained", "major", 1, en, fr))));
        said("Contained", "Maîtrisé", en, fr);
        assertNowhere("Vermil", "Provincial Police", "It would warn them");
    }

    // ---- day 3: partners and clocks

    private void thirdDayPartnersAreTold() {
        commissioner = PartnerNotice.commissioner(editor, approver, incident, day(0));
        PartnerNotice investigators = PartnerNotice.investigators(editor, incident);
        // Two business days are long over.
        commissioner.assertOverdue(true);
        commissioner.awaitAlarm(suite);
        commissioner.file("preliminary", day(2), "sha256:7d1f00aa");
        commissioner.assertOverdue(false);
        commissioner.acknowledged("PI-26-114", day(3));
        investigators.file("preliminary", day(0), "note 4");

        told = update(
                "investigating", "major", 3, "Four systems are being examined.", "Quatre systèmes sont examinés.");
        toldBy =
                release(approver, Map.of("updateIds", ids(told), "parts", parts("notification", commissioner.thing())));
        said("Investigating", "Enquête en cours", "Four systems are being examined.", "Quatre systèmes sont examinés.");
        everybody.awaitOn("incidents/" + code, "The Commissioner was told.", "La commissaire a été avisée.");
        everybody.awaitOn("incidents/" + code, "First notice", "Premier avis");
        everybody.assertNowhere(code, "Vermilion table", "PI-26-114", "7d1f00aa", "Investigators were told");
    }

    // ---- day 4: we had counted wrongly

    private void fourthDayCorrection() {
        Map<String, Object> correction = json("""
                {"updateId": %s,
                 "body": {"en": "Five systems are being examined.", "fr": "Cinq systèmes sont examinés."},
                 "reason": {"en": "One had been overlooked.", "fr": "L’un avait été oublié."}}""", id(told));
        String publication = "publications/"
                + editor.act(toldBy, "correction", correction)
                        .must(201)
                        .body()
                        .path("id")
                        .asText();
        released(approver, publication);
        everybody.awaitSaid("Five systems are being examined.", "Cinq systèmes sont examinés.");
        everybody.awaitSaid("One had been overlooked.", "L’un avait été oublié.");
        assertThat(english.await("Correction: incident " + number).text())
                .contains("Five systems are being examined.", "Reason: One had been overlooked.");
        assertThat(french.await("Correction : incident " + number).text())
                .contains("Cinq systèmes sont examinés.", "Raison : L’un avait été oublié.");
        garage.await("Correction: incident " + number);
    }

    // ---- day 6: which system comes back when

    private void sixthDayTheBoard() {
        String owner = editor.see(heldPublication).path("authors").get(0).asText();
        recordsItem = item(records, owner, "upgraded");
        sceneItem = item(scene, owner, "pre-incident");
        second.change(sceneItem, Map.of("rank", 2)).must(200);
        refused(second.change(recordsItem, Map.of("rank", 2)), 422, "rule-violated");
        second.change(recordsItem, Map.of("rank", 3)).must(200);
        String en = "We rebuild the systems one by one.";
        String fr = "Nous rebâtissons les systèmes un à un.";
        String publication = editor.draft(
                "publications",
                Map.of(
                        "updateIds",
                        ids(update("restoring", "major", 6, en, fr)),
                        "parts",
                        parts("restoration", recordsItem, sceneItem)));
        // Who ranks what is being published takes part in it.
        approver.change(recordsItem, Map.of("rank", 1)).must(200);
        editor.submit(publication);
        refused(approver.approve(publication), 403, "same-person");
        second.approve(publication).must(200);
        second.release(publication).must(200);
        said("Restoring", "Rétablissement en cours", en, fr);
        everybody.awaitOn("incidents/" + code, "Systems restored: 0 of 2", "Systèmes rétablis : 0 sur 2");
        String page = "/status/en/incidents/" + code;
        assertThat(everybody.read(page)).containsSubsequence("in the order of their return", records.en(), scene.en());
        assertThat(everybody.read(page)).contains("Day 22", "no estimate yet");
    }

    // ---- day 12: the first system is back

    private void twelfthDayRecordsAreBack() {
        rebuilt(recordsItem);
        move(recordsItem, Map.of("to", "waiting_partner", "partner", "Provincial network", "partnerCleared", true));
        move(recordsItem, Map.of("to", "live", "partnerConfirmed", true, "outcome", "All records, newer servers"));
        // LIVE has written the way back, and released nothing of it.
        everybody.awaitState(records, "major_outage", "Out of service", "Hors service");
        released(second, drafted(recordsMeanwhile));
        everybody.awaitState(records, "operational", "Operational", "Fonctionne");
        everybody.awaitOn("incidents/" + code, "Systems restored: 1 of 2", "Systèmes rétablis : 1 sur 2");
        assertThat(english.await("Records system: Operational").text()).contains("Before: Out of service");
        french.await("Système de dossiers : Fonctionne");

        end(onlineMeanwhile, "pending");
        end(checksMeanwhile, "not-needed");
        String en = "Online reporting and record checks are back.";
        String fr = "Le signalement en ligne et les vérifications sont de retour.";
        release(
                approver,
                Map.of(
                        "updateIds",
                        ids(update("restoring", "minor", 12, en, fr)),
                        "components",
                        List.of(works(online), works(checks)),
                        "alternateIds",
                        ids(onlineMeanwhile, checksMeanwhile)));
        said(2, "Restoring", "Rétablissement en cours", en, fr);
        everybody.awaitState(online, "operational", "Operational", "Fonctionne");
        everybody.awaitState(collisions, "major_outage", "Out of service", "Hors service");
        assertThat(english.letters().getLast().text())
                .contains("Back in service: Online reporting, Police record checks");
        editor.change(onlineMeanwhile, Map.of("backEntry", "done")).must(200);
    }

    // ---- day 15: the investigator has what it needs

    private void fifteenthDayTheHoldIsLifted() throws IOException {
        end = editor.draft(
                "publications",
                Map.of("updateIds", ids(update("resolved", "none", 20, "All services are back.", "Tout fonctionne."))));
        refused(editor.act(end, "submission", Map.of()), 409, "alternate-active");

        approver.act(hold, "lift", Map.of("reason", "Charges are laid.")).must(200);
        refused(approver.act(hold, "lift", Map.of("reason", "Charges are laid.")), 403, "same-person");
        refused(editor.act(heldPublication, "submission", Map.of()), 409, "held");
        assertNowhere("Vermil", "Provincial Police", "It would warn them");
        second.act(hold, "lift", Map.of("reason", "Agreed.")).must(200);
        editor.change(held, Map.of("displayAt", day(15), "impact", "minor")).must(200);
        released(approver, heldPublication);
        said(2, "Investigating", "Enquête en cours", SECRET, SECRET_FR);
    }

    // ---- day 18: the last service is back

    private void eighteenthDayCollisionsAreBack() {
        rebuilt(sceneItem);
        move(sceneItem, Map.of("to", "live", "outcome", "As before"));
        end(collisionsMeanwhile, "not-needed");
        String publication = drafted(sceneMeanwhile);
        String en = "Collisions can be reported again.";
        String fr = "Les collisions peuvent de nouveau être signalées.";
        editor.change(
                        publication,
                        Map.of(
                                "updateIds",
                                ids(update("monitoring", "minor", 18, en, fr)),
                                "components",
                                List.of(works(scene), works(collisions)),
                                "alternateIds",
                                ids(sceneMeanwhile, collisionsMeanwhile)))
                .must(200);
        released(second, publication);
        said("Monitoring", "Sous surveillance", en, fr);
        everybody.awaitState(collisions, "operational", "Operational", "Fonctionne");
        everybody.awaitState(scene, "operational", "Operational", "Fonctionne");
        everybody.awaitOn("incidents/" + code, "Systems restored: 2 of 2", "Systèmes rétablis : 2 sur 2");
        assertThat(garage.await("Monitoring: " + TITLE).text()).contains("Back in service: ", "Collision reporting");
    }

    // ---- day 20: over

    private void twentiethDayResolved() {
        released(approver, end);
        english.await("Resolved: " + TITLE);
        french.await("Réglé : " + TITRE);
        everybody.awaitOver("All services are back.", "Tout fonctionne.");
        assertThat(everybody.incident(TITLE).path("status").asText()).isEqualTo("resolved");
        everybody.awaitOn("incidents/" + code, "All services are back.", "Tout fonctionne.");
        everybody.assertEmergencyWorks();
    }

    // ---- day 21: what we learned

    private void twentyFirstDayTheReport() {
        commissioner.decide("next");
        commissioner.file("final", day(21), "sha256:99c0ffee");
        JsonNode report = editor.write(incident + "/report", json("""
                        {"whatHappened": {"en": "Intruders encrypted two systems.", "fr": "Des intrus ont chiffré deux systèmes."},
                         "effect": {"en": "Three services stood still.", "fr": "Trois services ont été interrompus."},
                         "response": {"en": "We rebuilt both.", "fr": "Nous avons rebâti les deux."},
                         "changes": {"en": "Suppliers sign in with a key.",
                                     "fr": "Les fournisseurs se connectent avec une clé."}}"""));
        List<Map<String, String>> parts =
                new ArrayList<>(parts("report", report.path("id").asText()));
        parts.addAll(parts("notification", commissioner.thing()));
        release(approver, Map.of("parts", parts));
        commissioner.decide("close");
        everybody.awaitOn(
                "incidents/" + code + "/report",
                "Suppliers sign in with a key.",
                "Les fournisseurs se connectent avec une clé.");
        everybody.awaitOn("incidents/" + code, "Final notice", "Avis final");
        assertThat(everybody.incident(TITLE).path("status").asText()).isEqualTo("postmortem");
        assertThat(english.await("Report: " + TITLE).text()).contains("/status/en/incidents/" + code + "/report");
        french.await("Rapport : " + TITRE);
        garage.await("Report: " + TITLE);
    }

    // ---- afterwards: a new server

    private void afterwardsMaintenance() {
        Instant from = Instant.now().plus(Duration.ofSeconds(6));
        String maintenance = editor.draft(
                "maintenances", json("""
                        {"title": {"en": "New web server", "fr": "Nouveau serveur Web"},
                         "description": {"en": "Please report by telephone.", "fr": "Veuillez signaler par téléphone."},
                         "scheduledFor": %s, "scheduledUntil": %s, "componentIds": [%s]}""", from.toString(), from.plusSeconds(4).toString(), online.id()));
        release(approver, Map.of("parts", parts("maintenance", maintenance)));
        everybody.awaitOn("", "New web server", "Nouveau serveur Web");
        assertThat(everybody.read("/api/v2/scheduled-maintenances/upcoming.json"))
                .contains("New web server");
        assertThat(english.await("Planned maintenance: New web server").text())
                .contains("Please report by telephone.", "Touches: Online reporting");
        french.await("Entretien prévu : Nouveau serveur Web");
        everybody.awaitState(online, "under_maintenance", "Under maintenance", "En cours d’entretien");
        english.await("Maintenance under way: New web server");
        french.await("Entretien en cours : Nouveau serveur Web");
        english.await("Maintenance completed: New web server");
        french.await("Entretien terminé : Nouveau serveur Web");
        everybody.awaitState(online, "operational", "Operational", "Fonctionne");
    }

    private void everyLetterCameOnce() {
        List<String> expected = List.of(
                "Identified: " + TITLE,
                "Contained: " + TITLE,
                "Investigating: " + TITLE,
                "Correction: incident " + number,
                "Restoring: " + TITLE,
                "Records system: Operational",
                "Restoring: " + TITLE,
                "Investigating: " + TITLE,
                "Monitoring: " + TITLE,
                "Resolved: " + TITLE,
                "Report: " + TITLE,
                "Planned maintenance: New web server",
                "Maintenance under way: New web server",
                "Maintenance completed: New web server");
        assertThat(english.told()).isEqualTo(expected);
        assertThat(french.told()).hasSameSizeAs(expected);
        assertThat(garage.told())
                .isEqualTo(expected.stream()
                        .filter(subject -> subject.endsWith(TITLE) || subject.endsWith(number))
                        .toList());
    }
}
