package ca.policecomms.dispatch.plan.adapter.persistence;

import ca.policecomms.dispatch.plan.model.PlanBook;
import ca.policecomms.dispatch.plan.model.ResponsePlan;
import ca.policecomms.dispatch.plan.model.ResponsePlans;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Later versions are rows, one a version, never changed; the first ones come with the profile. */
@ApplicationScoped
class JdbcResponsePlans implements ResponsePlans {
    private static final String NEWEST =
            "select distinct on (code) content from response_plan order by code, version desc";
    private static final String VERSIONS = "select content from response_plan where code = ? order by version desc";
    private static final String ADD = """
            insert into response_plan (code, version, content, created_at, created_by) values (?, ?, ?::json, ?, ?)
            on conflict do nothing""";

    private final DataSource database;
    private final ObjectMapper json;
    private final PlanBook shipped;

    JdbcResponsePlans(DataSource database, ObjectMapper json, PlanBook shipped) {
        this.database = database;
        this.json = json;
        this.shipped = shipped;
    }

    @Override
    public PlanBook book() {
        Map<String, ResponsePlan> byCode = new TreeMap<>();
        shipped.plans().forEach(plan -> byCode.put(plan.code(), plan));
        read(NEWEST, null).forEach(plan -> byCode.put(plan.code(), plan));
        return new PlanBook(List.copyOf(byCode.values()));
    }

    @Override
    public Optional<ResponsePlan> find(String code) {
        return versions(code).stream().findFirst();
    }

    @Override
    public Optional<ResponsePlan> find(String code, int version) {
        return versions(code).stream().filter(plan -> plan.version() == version).findFirst();
    }

    @Override
    public List<ResponsePlan> versions(String code) {
        Stream<ResponsePlan> first =
                shipped.plans().stream().filter(plan -> plan.code().equals(code));
        return Stream.concat(read(VERSIONS, code).stream(), first).toList();
    }

    @Override
    public boolean add(ResponsePlan plan, String by, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, plan.code());
            insert.setInt(2, plan.version());
            insert.setString(3, json.writeValueAsString(plan));
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setString(5, by);
            return insert.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("response plan not written", failure);
        }
    }

    private List<ResponsePlan> read(String sql, String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            if (code != null) {
                select.setString(1, code);
            }
            List<ResponsePlan> plans = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    plans.add(json.readValue(row.getString(1), ResponsePlan.class));
                }
            }
            return plans;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("response plans not read", failure);
        }
    }
}
