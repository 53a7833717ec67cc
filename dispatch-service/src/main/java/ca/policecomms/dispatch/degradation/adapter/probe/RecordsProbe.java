package ca.policecomms.dispatch.degradation.adapter.probe;

import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.degradation.model.Guidance;
import ca.policecomms.dispatch.degradation.model.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The records system. A query that it has not answered yet is no sign: it has bad minutes. */
@ApplicationScoped
class RecordsProbe implements Probe {
    private static final String OLDEST = "select min(asked_at) from records_query where state = 'QUEUED'";
    private static final Guidance GUIDANCE = Guidance.of(
            "The records system does not answer: persons, plates, addresses, articles and orders cannot be looked up.",
            "Le système de dossiers ne répond pas : personnes, plaques, adresses, articles et ordonnances ne peuvent être consultés.",
            "Queries are kept and asked when it is back; tell officers that nothing is known yet. Ask by telephone what cannot wait.",
            "Les requêtes sont conservées et posées au retour; dites aux agents que rien n'est encore connu. Demandez par téléphone ce qui ne peut attendre.");

    private final URI url;
    private final Waiting waiting;

    RecordsProbe(DispatchConfig config, Waiting waiting) {
        this.url = config.records().url();
        this.waiting = waiting;
    }

    @Override
    public String dependency() {
        return "RECORDS";
    }

    @Override
    public boolean works(Instant now) {
        return Connection.opens(url);
    }

    @Override
    public Optional<Instant> waitingSince() {
        return waiting.since(OLDEST);
    }

    @Override
    public Guidance guidance() {
        return GUIDANCE;
    }
}
