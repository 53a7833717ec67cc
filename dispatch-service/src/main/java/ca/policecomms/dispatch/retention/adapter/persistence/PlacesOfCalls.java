package ca.policecomms.dispatch.retention.adapter.persistence;

import ca.policecomms.dispatch.retention.application.ErasingPlace;
import ca.policecomms.dispatch.retention.model.DataClass;
import ca.policecomms.dispatch.retention.model.ErasableData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Where ended calls were, to the building. */
@ApplicationScoped
class PlacesOfCalls implements ErasableData {
    private static final String PLACED = OldRows.ENDED_CALLS + """
             and (coalesce(location_text, street, cross_street, location_unit, place_name) is not null
                  or civic_number is not null or latitude is not null or longitude is not null
                  or exists (select from assignment a where a.call_id = call_for_service.id and a.destination is not null)
                  or exists (select from recommendation r where r.call_id = call_for_service.id and r.inputs::jsonb ->> 'latitude' is not null))""";

    /** Where somebody was taken, and where the call was when units were recommended for it. */
    private static final List<String> BESIDE = List.of(
            "update assignment set destination = null where call_id = ? and destination is not null",
            "update recommendation set inputs = (inputs::jsonb || '{\"latitude\":null,\"longitude\":null}')::json"
                    + " where call_id = ?");

    private final OldRows rows;
    private final ErasingPlace erasing;
    private final DataSource database;

    PlacesOfCalls(OldRows rows, ErasingPlace erasing, DataSource database) {
        this.rows = rows;
        this.erasing = erasing;
        this.database = database;
    }

    @Override
    public DataClass data() {
        return DataClass.PLACE;
    }

    @Override
    public String source() {
        return "call-place";
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<UUID> eraseNext(Instant before, UUID after, int limit) {
        List<UUID> old = rows.next("call_for_service", PLACED, before, after, limit);
        old.stream().filter(erasing::erase).forEach(this::eraseBeside);
        return old.isEmpty() ? Optional.empty() : Optional.of(old.getLast());
    }

    private void eraseBeside(UUID call) {
        try (Connection connection = database.getConnection()) {
            for (String update : BESIDE) {
                try (PreparedStatement erase = connection.prepareStatement(update)) {
                    erase.setObject(1, call);
                    erase.executeUpdate();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("places beside a call not erased", failure);
        }
    }
}
