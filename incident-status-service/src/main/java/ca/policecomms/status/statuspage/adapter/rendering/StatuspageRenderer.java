package ca.policecomms.status.statuspage.adapter.rendering;

import ca.policecomms.status.released.model.MaintenanceStage;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedMaintenance;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.snapshot.model.Content;
import ca.policecomms.status.snapshot.model.Rendered;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.ComponentsDocument;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.IncidentsDocument;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.MaintenancesDocument;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.StatusDocument;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.SummaryDocument;
import ca.policecomms.status.wording.model.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of the Statuspage v2 API: English at the root of the origin, each language below its own path. */
public final class StatuspageRenderer {

    public static final String ROOT = "/api/v2/";

    private static final int NEWEST = 50;
    private static final String TYPE = "application/json; charset=utf-8";

    private final PageIdentity identity;
    private final JsonMapper json = JsonMapper.builder().build();

    public StatuspageRenderer(PageIdentity identity) {
        this.identity = identity;
    }

    public Map<String, Rendered> render(ReleasedState state) {
        Map<String, Rendered> bodies = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            documents(new DocumentWriter(state, identity, language), state).forEach((name, document) -> {
                Rendered body = Rendered.data(Content.of(TYPE, language.tag(), bytes(document)));
                bodies.put("/status/" + language.tag() + ROOT + name, body);
                if (language == Language.EN) {
                    bodies.put(ROOT + name, body);
                }
            });
        }
        return bodies;
    }

    private static Map<String, Object> documents(DocumentWriter writer, ReleasedState state) {
        var page = writer.page();
        List<ReleasedIncident> newest = state.incidents().stream().limit(NEWEST).toList();
        var unresolved = writer.incidents(state.unresolved());
        // Cancelled ones have no word in this form: they are gone.
        List<ReleasedMaintenance> windows = state.maintenances().stream()
                .filter(m -> m.stage() != MaintenanceStage.CANCELLED)
                .limit(NEWEST)
                .toList();
        List<ReleasedMaintenance> coming = state.maintenances().stream()
                .filter(m -> m.upcoming() || m.active())
                .toList();
        Map<String, Object> documents = new LinkedHashMap<>();
        documents.put(
                "summary.json",
                new SummaryDocument(
                        page, writer.components(), unresolved, writer.maintenances(coming), writer.status()));
        documents.put("status.json", new StatusDocument(page, writer.status()));
        documents.put("components.json", new ComponentsDocument(page, writer.components()));
        documents.put("incidents.json", new IncidentsDocument(page, writer.incidents(newest)));
        documents.put("incidents/unresolved.json", new IncidentsDocument(page, unresolved));
        documents.put("scheduled-maintenances.json", new MaintenancesDocument(page, writer.maintenances(windows)));
        documents.put(
                "scheduled-maintenances/upcoming.json",
                new MaintenancesDocument(page, writer.maintenances(state.upcoming())));
        documents.put(
                "scheduled-maintenances/active.json",
                new MaintenancesDocument(page, writer.maintenances(state.active())));
        return documents;
    }

    private byte[] bytes(Object document) {
        try {
            return json.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }
}
