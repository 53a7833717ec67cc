package ca.policecomms.dispatch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.absence.model.AbsenceAct;
import ca.policecomms.dispatch.assignment.AccessTableIT;
import ca.policecomms.dispatch.call.CallTableIT;
import ca.policecomms.dispatch.contact.model.ContactAct;
import ca.policecomms.dispatch.handover.model.HandoverAct;
import ca.policecomms.dispatch.records.model.QueryAct;
import ca.policecomms.dispatch.transfer.model.TransferAct;
import ca.policecomms.dispatch.unitrequest.model.RequestAct;
import ca.policecomms.dispatch.warrant.model.WarrantAct;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No operation of the contract is left out of the tests that go through all of them. */
class OperationsTest {
    /** Commands that are allowed in every state of what they are about, or make something new. */
    private static final Set<String> WITHOUT_STATES = Set.of(
            "POST /v1/contacts",
            "POST /v1/contacts/{id}/link",
            "POST /v1/contacts/{id}/location",
            "POST /v1/contacts/signals/{adapter}",
            "POST /v1/calls",
            "PATCH /v1/calls/{id}",
            "POST /v1/units",
            "POST /v1/units/{id}/checkin",
            "POST /v1/units/{id}/position",
            "POST /v1/units/{id}/requests",
            "POST /v1/officer-events",
            "POST /v1/cautions",
            "PATCH /v1/cautions/{id}",
            "POST /v1/bolos",
            "PATCH /v1/bolos/{id}",
            "POST /v1/bolos/{id}/acknowledge",
            "POST /v1/queries",
            "POST /v1/orders",
            "POST /v1/warrant-confirmations",
            "POST /v1/members",
            "PATCH /v1/members/{id}",
            "POST /v1/absences",
            "POST /v1/swaps",
            "POST /v1/handovers",
            "POST /v1/positions",
            "POST /v1/eido",
            "POST /v1/imports",
            "POST /v1/parked/{consumer}/{aggregateId}/retry",
            "POST /v1/parked/{consumer}/{aggregateId}/skip",
            "PUT /v1/agencies/{code}",
            "PUT /v1/dispositions/{code}",
            "PUT /v1/call-types/{code}",
            "PUT /v1/priorities/{code}",
            "PUT /v1/question-sets/{code}",
            "PUT /v1/response-plans/{code}");

    @Test
    @DisplayName("D56 every command of the contract is tried with bad input")
    void badInput() {
        assertThat(names(Command.all().map(each -> operation(each.method(), each.path()))))
                .isEqualTo(names(Operation.commands()));
    }

    @Test
    @DisplayName("D56 every read of the contract is tried without a token and in a wrong role")
    void reads() {
        assertThat(names(Reads.all().map(path -> operation("GET", path)))).isEqualTo(names(Operation.reads()));
    }

    @Test
    @DisplayName("D56 a command needs If-Match in the contract where the tests expect it")
    void matches() {
        assertThat(Command.all()
                        .filter(each -> operation(each.method(), each.path()).match() != each.match()))
                .as("differ from the contract; a new entry of a list needs none")
                .allMatch(each -> each.method().equals("PUT"));
    }

    @Test
    @DisplayName("D37 every command that depends on a state is in a table that tries it in every state")
    void tables() {
        Set<String> tried = new TreeSet<>(WITHOUT_STATES);
        tried.addAll(posts("/v1/calls/{id}/", CallTableIT.acts()));
        tried.addAll(posts("/v1/assignments/{id}/", AccessTableIT.acts()));
        // An emergency lies over the status: UnitTableIT raises it in each, SafetyIT ends it.
        tried.addAll(posts("/v1/units/{id}/", Stream.of("status", "logon", "logoff", "emergency", "emergency-end")));
        tried.addAll(posts("/v1/contacts/{id}/", names(ContactAct.values())));
        tried.addAll(posts("/v1/transfers/{id}/", names(TransferAct.values())));
        tried.addAll(posts("/v1/unit-requests/{id}/", names(RequestAct.values())));
        tried.addAll(posts("/v1/queries/{id}/", names(QueryAct.values())));
        tried.addAll(posts("/v1/orders/{id}/", names(QueryAct.values())));
        tried.addAll(posts("/v1/warrant-confirmations/{id}/", names(WarrantAct.values())));
        tried.addAll(posts("/v1/absences/{id}/", names(AbsenceAct.values())));
        // Agreeing and approving are two members' acknowledgements.
        tried.addAll(posts("/v1/swaps/{id}/", Stream.of("amend", "acknowledge", "refuse", "withdraw")));
        tried.addAll(posts("/v1/handovers/{id}/", names(HandoverAct.values())));
        tried.addAll(posts("/v1/positions/{code}/", Stream.of("signon", "signoff")));
        Set<String> commands = names(Operation.commands());
        commands.removeAll(tried);
        assertThat(commands).as("commands that no table tries").isEmpty();
    }

    private static Set<String> posts(String path, Stream<String> acts) {
        return acts.map(act -> act.equals("amend") ? "PATCH " + path.replaceFirst("/$", "") : "POST " + path + act)
                .collect(Collectors.toSet());
    }

    /** As addresses have them. */
    private static Stream<String> names(Enum<?>... acts) {
        return Stream.of(acts).map(act -> act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Operation operation(String method, String path) {
        return Operation.of(method, path).orElseThrow(() -> new AssertionError("not in the contract: " + path));
    }

    private static Set<String> names(Stream<Operation> operations) {
        return operations.map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
