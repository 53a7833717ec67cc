package ca.policecomms.local.command;

import ca.policecomms.local.dist.Versions;
import ca.policecomms.local.kafka.Kafka;
import ca.policecomms.local.keycloak.Keycloak;
import ca.policecomms.local.mail.Mail;
import ca.policecomms.local.postgres.Postgres;
import ca.policecomms.local.records.Records;
import ca.policecomms.local.service.Service;
import ca.policecomms.local.service.ServiceEnvironment;
import ca.policecomms.local.service.ServicePart;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Secrets;
import ca.policecomms.local.settings.Settings;
import ca.policecomms.local.supervise.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All parts of the suite. The setting {@code without} leaves some out, as in {@code SUITE_WITHOUT=mail,gateway}. */
final class Parts {
    private Parts() {}

    static List<Part> of(Home home, Settings settings) {
        Versions versions = Versions.packaged();
        Secrets secrets = new Secrets(home.secrets());
        ServiceEnvironment environment = new ServiceEnvironment(settings, secrets);
        List<Part> parts = new ArrayList<>(List.of(
                new Postgres(home, settings, secrets, versions.postgres()),
                new Kafka(home, settings, versions.kafka()),
                new Keycloak(home, settings, secrets, versions.keycloak()),
                new Mail(home, settings),
                new Records(home, settings, secrets)));
        Arrays.stream(Service.values())
                .map(service -> new ServicePart(service, home, settings, environment))
                .forEach(parts::add);
        Set<String> without = Arrays.stream(settings.value("without").orElse("").split(",", -1))
                .map(String::strip)
                .collect(Collectors.toSet());
        return parts.stream().filter(part -> !without.contains(part.name())).toList();
    }
}
