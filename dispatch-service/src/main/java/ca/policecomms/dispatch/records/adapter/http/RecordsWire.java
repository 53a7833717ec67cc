package ca.policecomms.dispatch.records.adapter.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The records system's own words, as {@code contracts/openapi/records-simulator.yaml} has them. Members that we do not
 * know are left alone.
 */
final class RecordsWire {
    private RecordsWire() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Search(String kind, String operator, String callNumber, String reason, SearchCriteria criteria) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SearchCriteria(
            String surname,
            String givenNames,
            LocalDate birthDate,
            String plate,
            String province,
            String civicNumber,
            String street,
            String municipality,
            String serial,
            String articleType) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(String reference, List<FoundRecord> hits) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FoundRecord(
            String reference,
            String kind,
            String match,
            Map<String, String> fields,
            List<String> cautions,
            List<FoundWarrant> warrants,
            List<FoundOrder> orders) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FoundWarrant(String reference, String offence, LocalDate issuedOn, String agency, FoundLimit limit) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FoundLimit(String scope, String province, String place, Integer radiusKm) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FoundOrder(
            String reference, String type, LocalDate issuedOn, LocalDate expiresOn, List<String> conditions) {}
}
