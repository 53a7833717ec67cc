package ca.policecomms.dispatch.records.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What to look for. Members that do not belong to the kind of query are refused: what is asked about somebody has to be
 * what the asker meant.
 *
 * @param birthDate of a person, null when not known
 * @param plate without blanks or dashes, in capitals
 * @param province that issued the plate, {@code ON} unless said otherwise
 */
public record Criteria(
        @Size(min = 1, max = 100) String surname,
        @Size(min = 1, max = 100) String givenNames,
        LocalDate birthDate,
        @Size(min = 1, max = 12) String plate,
        @Size(min = 2, max = 3) String province,
        @Size(min = 1, max = 12) String civicNumber,
        @Size(min = 1, max = 100) String street,
        @Size(min = 1, max = 100) String municipality,
        @Size(min = 1, max = 60) String serial,
        @Size(min = 1, max = 60) String articleType) {

    /** @throws ProblemException 422 {@code rule-violated} that names the member that is missing or out of place */
    public void check(QueryKind kind) {
        switch (kind) {
            case PERSON, ORDERS -> {
                need(surname, "surname");
                none("plate", plate, "province", province, "serial", serial, "articleType", articleType);
                none("civicNumber", civicNumber, "street", street, "municipality", municipality);
            }
            case PLATE -> {
                need(plate, "plate");
                none("surname", surname, "givenNames", givenNames, "birthDate", birthDate, "serial", serial);
                none("articleType", articleType, "civicNumber", civicNumber, "street", street);
                none("municipality", municipality);
            }
            case ADDRESS -> {
                need(civicNumber, "civicNumber");
                need(street, "street");
                none("surname", surname, "givenNames", givenNames, "birthDate", birthDate, "serial", serial);
                none("articleType", articleType, "plate", plate, "province", province);
            }
            case ARTICLE -> {
                need(serial, "serial");
                none("surname", surname, "givenNames", givenNames, "birthDate", birthDate, "plate", plate);
                none("province", province, "civicNumber", civicNumber, "street", street);
                none("municipality", municipality);
            }
        }
    }

    private static void need(String value, String member) {
        if (value == null || value.isBlank()) {
            throw refused(member, "required for this kind of query");
        }
    }

    private static void none(Object... membersAndValues) {
        for (int i = 0; i < membersAndValues.length; i += 2) {
            if (membersAndValues[i + 1] != null) {
                throw refused((String) membersAndValues[i], "does not belong to this kind of query");
            }
        }
    }

    private static ProblemException refused(String member, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, "The criteria do not fit the kind of query.")
                .violation("criteria." + member, message)
                .with("rule", "D29");
    }
}
