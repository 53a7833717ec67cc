package ca.policecomms.dispatch.records.adapter.http;

import ca.policecomms.dispatch.records.model.Criteria;
import ca.policecomms.dispatch.records.model.Hit;
import ca.policecomms.dispatch.records.model.HitOrder;
import ca.policecomms.dispatch.records.model.HitWarrant;
import ca.policecomms.dispatch.records.model.RecordsAnswer;
import ca.policecomms.dispatch.records.model.RecordsPort;
import ca.policecomms.dispatch.records.model.RecordsRequest;
import ca.policecomms.dispatch.records.model.RecordsUnavailable;
import ca.policecomms.dispatch.records.model.RecordsUnavailable.RecordsFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** The records system over HTTP. What it answers is translated whole, or not at all. */
@ApplicationScoped
class HttpRecords implements RecordsPort {
    private final GuardedLine line;

    HttpRecords(GuardedLine line) {
        this.line = line;
    }

    @Override
    public RecordsAnswer ask(RecordsRequest request) {
        try {
            return answer(line.search(request.queryId().toString(), search(request)));
        } catch (TimeoutException late) {
            throw new RecordsUnavailable(RecordsFault.TIMEOUT, late);
        } catch (CircuitBreakerOpenException suspended) {
            throw new RecordsUnavailable(RecordsFault.SUSPENDED, suspended);
        } catch (RefusedByRecords refused) {
            throw new RecordsUnavailable(RecordsFault.REFUSED, refused);
        } catch (WebApplicationException | ProcessingException down) {
            throw new RecordsUnavailable(RecordsFault.DOWN, null);
        } catch (RuntimeException garbled) {
            // Without the cause: it may quote what came.
            throw new RecordsUnavailable(RecordsFault.GARBLED, null);
        }
    }

    private static RecordsWire.Search search(RecordsRequest request) {
        Criteria asked = request.criteria();
        return new RecordsWire.Search(
                request.kind().name(),
                request.operator(),
                request.callNumber(),
                request.reason(),
                new RecordsWire.SearchCriteria(
                        asked.surname(),
                        asked.givenNames(),
                        asked.birthDate(),
                        asked.plate(),
                        asked.province(),
                        asked.civicNumber(),
                        asked.street(),
                        asked.municipality(),
                        asked.serial(),
                        asked.articleType()));
    }

    private static RecordsAnswer answer(RecordsWire.Found found) {
        if (found.reference() == null || found.reference().length() > 60) {
            throw new IllegalArgumentException("an answer has a reference");
        }
        return new RecordsAnswer(
                found.reference(), found.hits().stream().map(HttpRecords::hit).toList());
    }

    private static Hit hit(RecordsWire.FoundRecord found) {
        return new Hit(
                found.reference(),
                Hit.HitKind.valueOf(found.kind()),
                Hit.Match.valueOf(found.match()),
                found.fields(),
                orNone(found.cautions()),
                orNone(found.warrants()).stream().map(HttpRecords::warrant).toList(),
                orNone(found.orders()).stream().map(HttpRecords::order).toList());
    }

    private static HitWarrant warrant(RecordsWire.FoundWarrant found) {
        RecordsWire.FoundLimit limit = found.limit();
        return new HitWarrant(
                found.reference(),
                found.offence(),
                found.issuedOn(),
                found.agency(),
                new HitWarrant.Limit(
                        HitWarrant.Scope.valueOf(limit.scope()), limit.province(), limit.place(), limit.radiusKm()));
    }

    private static HitOrder order(RecordsWire.FoundOrder found) {
        if (found.issuedOn() == null) {
            throw new IllegalArgumentException("an order has a date");
        }
        return new HitOrder(
                found.reference(),
                HitOrder.Type.valueOf(found.type()),
                found.issuedOn(),
                found.expiresOn(),
                orNone(found.conditions()),
                null);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
