package ca.policecomms.commons.audit;

import ca.policecomms.commons.audit.Verification.Fault;
import ca.policecomms.commons.audit.Verification.Kind;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;

/** Recomputes the chain from the rows. Reads only, in one snapshot, while others write and seal. */
@Singleton
class AuditVerifier {

    private static final String SEALS =
            "SELECT " + SealRows.COLUMNS + " FROM audit_seal WHERE number BETWEEN ? AND ? ORDER BY number";

    private final DataSource database;
    private final SealKeys keys;

    AuditVerifier(DataSource database, SealKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** @param from first link to check, @param to last one; 1 and the greatest number check everything */
    Verification verify(long from, long to) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement snapshot = connection.createStatement()) {
                snapshot.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                return verify(connection, from, to);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new AuditUnavailable("the audit was not verified", failure);
        }
    }

    private Verification verify(Connection connection, long from, long to) throws SQLException {
        Optional<Seal.Head> before = from == 1 ? Optional.of(Seal.Head.START) : SealRows.numbered(connection, from - 1);
        if (before.isEmpty()) {
            return result(Seal.Head.START, 0, 0, 0, new Fault(Kind.SEAL_MISSING, from - 1, null));
        }
        Seal.Head head = before.get();
        long seals = 0;
        long rows = 0;
        try (PreparedStatement statement = connection.prepareStatement(SEALS)) {
            statement.setFetchSize(20);
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Seal seal = SealRows.seal(row);
                    Optional<Fault> fault = link(head, seal);
                    if (fault.isEmpty()) {
                        fault = SealComparison.compare(
                                seal, AuditRows.sealable(connection, seal.fromTx(), seal.toTx()));
                    }
                    if (fault.isPresent()) {
                        return result(head, seals, rows, 0, fault.get());
                    }
                    head = seal.head();
                    seals++;
                    rows += seal.rows().size();
                }
            }
        }
        return result(head, seals, rows, pending(connection), null);
    }

    private Optional<Fault> link(Seal.Head head, Seal seal) {
        if (seal.number() != head.number() + 1) {
            return Optional.of(new Fault(Kind.SEAL_MISSING, head.number() + 1, null));
        }
        if (seal.fromTx() != head.toTx()
                || !Arrays.equals(seal.previous(), head.hash())
                || !Arrays.equals(seal.hash(), seal.recomputedHash())) {
            return Optional.of(new Fault(Kind.SEAL_ALTERED, seal.number(), null));
        }
        Optional<Boolean> signed = keys.verify(seal.keyId(), seal.hash(), seal.signature());
        if (signed.isEmpty()) {
            return Optional.of(new Fault(Kind.KEY_UNKNOWN, seal.number(), null));
        }
        return signed.get() ? Optional.empty() : Optional.of(new Fault(Kind.SIGNATURE_WRONG, seal.number(), null));
    }

    private static long pending(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM audit WHERE tx_id >= "
                        + "coalesce((SELECT to_tx FROM audit_seal ORDER BY number DESC LIMIT 1), '0'::xid8)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Verification result(Seal.Head head, long seals, long rows, long pending, Fault fault) {
        return new Verification(
                fault == null,
                seals,
                rows,
                pending,
                head.number(),
                HexFormat.of().formatHex(head.hash()),
                fault);
    }
}
