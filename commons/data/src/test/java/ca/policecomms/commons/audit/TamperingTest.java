package ca.policecomms.commons.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.audit.Verification.Fault;
import ca.policecomms.commons.audit.Verification.Kind;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingTest {

    private AuditDatabase audit;

    @BeforeEach
    void threeSealsOfThreeRows() {
        audit = new AuditDatabase("tampering", SealKeys.generated());
        for (int seal = 1; seal <= 3; seal++) {
            for (int row = 1; row <= 3; row++) {
                audit.write("call/" + seal + "-" + row);
            }
            audit.sealAll();
        }
    }

    @Test
    @DisplayName("D38 an untouched audit is proven")
    void untouched() {
        Verification found = audit.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.fault()).isNull();
        assertThat(found.seals()).isEqualTo(3);
        assertThat(found.rows()).isEqualTo(9);
        assertThat(found.pending()).isZero();
        assertThat(found.lastHash()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'eve'",
                "actor_name = null",
                "roles = '{admin}'",
                "action = 'call.seen'",
                "subject = 'call/9-9'",
                "reason = 'asked to'",
                "reason = ''",
                "details = '{\"version\": 4}'",
                "trace_id = null",
                "at = at + interval '1 microsecond'"
            })
    @DisplayName("D38 verify names the row when the owner alters any column")
    void altered(String change) throws SQLException {
        UUID row = audit.rowOf("call/2-2");
        assertThat(audit.asOwner("UPDATE audit SET " + change + " WHERE subject = 'call/2-2'"))
                .isEqualTo(1);
        assertThat(audit.verify().fault()).isEqualTo(new Fault(Kind.ROW_ALTERED, 2, row));
    }

    @Test
    @DisplayName("D38 verify names the first of several faults")
    void first() throws SQLException {
        UUID row = audit.rowOf("call/1-3");
        audit.asOwner("DELETE FROM audit WHERE subject IN ('call/3-1', 'call/1-3')");
        assertThat(audit.verify().fault()).isEqualTo(new Fault(Kind.ROW_MISSING, 1, row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call/2-1", "call/2-2", "call/2-3"})
    @DisplayName("D38 verify names a missing row, be it first, middle or last of its seal")
    void missing(String subject) throws SQLException {
        UUID row = audit.rowOf(subject);
        audit.asOwner("DELETE FROM audit WHERE subject = '" + subject + "'");
        assertThat(audit.verify().fault()).isEqualTo(new Fault(Kind.ROW_MISSING, 2, row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call/1-1", "call/2-2", "call/3-3"})
    @DisplayName("D38 verify names a row inserted into what is sealed")
    void inserted(String beside) throws SQLException {
        UUID row = UUID.fromString("01900000-0000-7000-8000-000000000000");
        audit.asOwner("INSERT INTO audit SELECT '" + row
                + "', tx_id, at, actor, actor_name, roles, action, subject, reason, details, trace_id FROM audit"
                + " WHERE subject = '" + beside + "'");
        int seal = Integer.parseInt(beside.substring(5, 6));
        assertThat(audit.verify().fault()).isEqualTo(new Fault(Kind.ROW_INSERTED, seal, row));
    }

    @Test
    @DisplayName("D38 a row moved to another transaction is missing from its own")
    void moved() throws SQLException {
        UUID row = audit.rowOf("call/1-2");
        audit.asOwner("UPDATE audit SET tx_id = (SELECT tx_id FROM audit WHERE subject = 'call/2-1')"
                + " WHERE subject = 'call/1-2'");
        assertThat(audit.verify().fault()).isEqualTo(new Fault(Kind.ROW_MISSING, 1, row));
    }

    @Test
    @DisplayName("D38 a row and its seal changed together are found by the seal's own hash")
    void sealAltered() throws SQLException {
        audit.asOwner("DELETE FROM audit WHERE subject = 'call/2-3'");
        audit.asOwner("UPDATE audit_seal SET row_ids = row_ids[1:2], row_hashes = row_hashes[1:2] WHERE number = 2");
        assertThat(audit.verify().fault()).isEqualTo(new Fault(Kind.SEAL_ALTERED, 2, null));
    }

    @Test
    @DisplayName("D38 a removed seal breaks the chain")
    void sealMissing() throws SQLException {
        audit.asOwner("DELETE FROM audit_seal WHERE number = 2");
        assertThat(audit.verify().fault()).isEqualTo(new Fault(Kind.SEAL_MISSING, 2, null));
    }

    @Test
    @DisplayName("D38 seals cut off the end show as pending rows that seal again, and the noted hash is gone")
    void cutOff() throws SQLException {
        String noted = audit.verify().lastHash();
        audit.asOwner("DELETE FROM audit_seal WHERE number = 3");
        Verification found = audit.verify();
        assertThat(found.pending()).isEqualTo(3);
        assertThat(found.lastHash()).isNotEqualTo(noted);
    }

    @Test
    @DisplayName("D38 a chain rewritten with somebody else's key is not ours")
    void foreignKey() throws SQLException {
        audit.asOwner("DELETE FROM audit_seal WHERE number >= 2");
        new Sealer(audit.database.app(), SealKeys.generated(), java.time.Clock.systemUTC()).sealOnce();
        assertThat(audit.verify().fault()).isEqualTo(new Fault(Kind.KEY_UNKNOWN, 2, null));
    }

    @Test
    @DisplayName("D38 a wrong signature is found")
    void signature() throws SQLException {
        audit.asOwner(
                "UPDATE audit_seal SET signature = set_byte(signature, 5, get_byte(signature, 5) # 1) WHERE number = 3");
        assertThat(audit.verify().fault()).isEqualTo(new Fault(Kind.SIGNATURE_WRONG, 3, null));
    }

    @Test
    @DisplayName("D38 a part of the chain can be verified by itself")
    void part() throws SQLException {
        audit.asOwner("DELETE FROM audit WHERE subject = 'call/1-1'");
        Verification found = audit.verifier.verify(2, 3);
        assertThat(found.intact()).isTrue();
        assertThat(found.rows()).isEqualTo(6);
        assertThat(audit.verifier.verify(9, 9).fault()).isEqualTo(new Fault(Kind.SEAL_MISSING, 8, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET actor = 'eve'",
                "DELETE FROM audit",
                "TRUNCATE audit",
                "UPDATE audit_seal SET key_id = 'x'",
                "DELETE FROM audit_seal",
                "TRUNCATE audit_seal",
                "DROP TABLE audit",
                "INSERT INTO audit (id, tx_id, at, actor, roles, action, subject, details)"
                        + " VALUES (uuidv7(), '3', now(), 'a', '{}', 'a', 's', '{}')"
            })
    @DisplayName(
            "D38 the service's own role can neither change nor remove what it wrote, nor choose where it is sealed")
    void insertOnly(String statement) {
        assertThatThrownBy(() -> audit.asApp(statement))
                .isInstanceOf(SQLException.class)
                .matches(e -> "42501".equals(((SQLException) e).getSQLState()));
        assertThat(audit.verify().intact()).isTrue();
    }
}
