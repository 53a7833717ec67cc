package ca.policecomms.local.command;

import ca.policecomms.local.keycloak.RealmFile;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Settings;
import java.io.PrintStream;

/** What a person wants to know once all is ready. */
final class Addresses {
    private final Home home;
    private final Settings settings;

    Addresses(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    void print(PrintStream out) {
        out.println();
        line(out, "Gateway, the one door", settings.origin(Port.GATEWAY));
        line(out, "Status page", settings.origin(Port.GATEWAY) + "/status");
        line(out, "Inbox of sent e-mail", settings.origin(Port.MAIL_WEB) + "/");
        line(out, "Sign-in (Keycloak)", settings.origin(Port.KEYCLOAK) + "/realms/policecomms/account");
        line(
                out,
                "  its administration",
                settings.origin(Port.KEYCLOAK) + "/admin  (admin, password in "
                        + home.secrets().resolve("keycloak-admin") + ")");
        line(
                out,
                "PostgreSQL, Kafka",
                "127.0.0.1:" + settings.port(Port.POSTGRES) + ", 127.0.0.1:" + settings.port(Port.KAFKA));
        out.println();
        out.println("  Demo people: the user name is the role, the password is \"" + RealmFile.DEMO_PASSWORD
                + "\" (this machine only).");
        out.println("    call-taker, dispatcher, dispatch-supervisor, officer, bylaw-officer, media-officer,");
        out.println("    communications-member, release-approver, tribunal-clerk, journalist, alert-author,");
        out.println("    alert-approver, status-editor, status-approver, auditor, admin; and for steps that take two:");
        out.println("    dispatch-supervisor-2, release-approver-2, alert-approver-2, status-approver-2");
        out.println();
        out.println("  A token:  curl -s -d grant_type=password -d client_id=suite-cli -d username=call-taker \\");
        out.println("              -d password=" + RealmFile.DEMO_PASSWORD + " " + settings.origin(Port.KEYCLOAK)
                + "/realms/policecomms/protocol/openid-connect/token");
        out.println();
        out.println(
                "  Before a command in dispatch, a console is taken:  curl -s -H \"Authorization: Bearer TOKEN\" \\");
        out.println("              -H 'Content-Type: application/json' -d '{\"role\":\"call-taker\"}' \\");
        out.println("              " + settings.origin(Port.GATEWAY) + "/api/dispatch/v1/positions/CT1/signon");
        out.println();
        out.println("  ./suite demo | replay FILE | status | logs NAME | down");
        out.println();
    }

    private static void line(PrintStream out, String what, String where) {
        out.printf("  %-24s %s%n", what, where);
    }
}
