package ca.policecomms.records.search;

import java.time.LocalDate;

/** What somebody asks; see the OpenAPI document for what each kind needs. */
public record Search(String kind, String operator, String callNumber, String reason, Criteria criteria) {

    public record Criteria(
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
}
