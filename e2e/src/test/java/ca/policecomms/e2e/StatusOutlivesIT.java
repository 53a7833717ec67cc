package ca.policecomms.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.PageReaders;
import ca.policecomms.e2e.suite.RunningSuite;
import ca.policecomms.e2e.suite.SmallDisk;
import ca.policecomms.e2e.suite.StatusReplica;
import ca.policecomms.e2e.suite.Wire;
import ca.policecomms.local.settings.Port;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that the status page could lean on dies under its readers' eyes, who are on the service itself and on the
 * gateway and allow no error. A replica that is started cold is read from the moment its port is open: nothing can
 * answer at a closed one, and meanwhile the readers have the other.
 */
@Order(6)
class StatusOutlivesIT {
    private static final List<String> ALL = List.of("postgres", "kafka", "keycloak");
    private static final int FRESH_WITHIN_SECONDS = 30;
    private static final int VISIBLE_WITHIN_SECONDS = 5;
    private static final int SOME_ROUNDS = 200;
    /** The same in both languages: every page is looked through for it. */
    private static final String TITLE = "S.O.S. 4711";

    private final RunningSuite suite = RunningSuite.get();
    private final String service = suite.origin(Port.INCIDENT_STATUS_SERVICE);
    private Telling telling;

    @TempDir
    Path disk;

    @BeforeEach
    void told() {
        telling = Telling.begin(suite, TITLE);
        telling.release("The first word.");
        awaitText(service, "The first word.");
    }

    @AfterEach
    void over() {
        telling.resolve();
    }

    @Test
    @DisplayName(
            "S59 database, Kafka and Keycloak killed in turn: no reader sees an error, and the page is fresh again")
    void killedInTurn() throws Exception {
        try (PageReaders readers = readers()) {
            for (String part : ALL) {
                suite.takeAway(part).end();
            }
            freshAgain(service, suite.gateway());
            assertThat(readers.errors()).isEmpty();
            assertThat(readers.answers()).isGreaterThan(1_000);
        }
    }

    @Test
    @DisplayName("S59 all dead together: the last page, which says so; started cold among the dead too; from the file"
            + " before when the newest is damaged; fresh when all are back")
    void allDead() throws Exception {
        try (StatusReplica replica = suite.statusReplica(disk).start();
                PageReaders readers = readers()) {
            joined(replica);
            telling.release("The second word.");
            awaitText(replica.origin(), "The second word.");
            RunningSuite.Outage outage = suite.takeAway(ALL.toArray(String[]::new));
            try {
                startedCold(replica);
                assertThat(text(replica.origin())).contains("The second word.");
                names(replica, kept().getLast());
                damage(kept().getLast());
                startedCold(replica);
                assertThat(text(replica.origin())).contains("The first word.").doesNotContain("The second word.");
                names(replica, kept().get(kept().size() - 2));
                RunningSuite.await(
                        FRESH_WITHIN_SECONDS,
                        "the page says that it is old",
                        () -> Stream.of(service, suite.gateway(), replica.origin())
                                .noneMatch(origin ->
                                        page(origin).header("status-freshness").equals("fresh")));
                assertThat(text(service)).contains("may be out of date", "The second word.");
            } finally {
                outage.end();
            }
            freshAgain(service, suite.gateway(), replica.origin());
            assertThat(text(replica.origin())).contains("The second word.");
            assertThat(readers.errors()).isEmpty();
        }
    }

    @Test
    @DisplayName("S59 a full disk keeps no release from readers; it is kept as soon as there is room")
    void diskFull() throws Exception {
        SmallDisk small = SmallDisk.mount(8).orElse(null);
        Assumptions.assumeTrue(small != null, "only root can mount a small disk: a full one was not tried");
        try (small;
                StatusReplica replica = suite.statusReplica(small.folder()).start();
                PageReaders readers = readers()) {
            joined(replica);
            readers.at("replica", replica.origin());
            small.fill();
            telling.release("Told on a full disk.");
            awaitText(replica.origin(), "Told on a full disk.");
            assertThat(newest(small.folder())).isLessThan(number(replica));
            small.makeRoom();
            RunningSuite.await(
                    FRESH_WITHIN_SECONDS,
                    "the release on the disk that has room again",
                    () -> newest(small.folder()) == number(replica));
            assertThat(readers.errors()).isEmpty();
        }
    }

    private PageReaders readers() {
        return new PageReaders(TITLE).at("service", service).at("gateway", suite.gateway());
    }

    /** Killed and started again, and from the first moment no wrong answer. */
    private static void startedCold(StatusReplica replica) throws InterruptedException {
        replica.kill();
        replica.start();
        try (PageReaders cold = new PageReaders(TITLE).at("replica, started cold", replica.origin())) {
            RunningSuite.await(
                    VISIBLE_WITHIN_SECONDS * 2,
                    "answers of the replica",
                    () -> cold.answers() > SOME_ROUNDS || !cold.errors().isEmpty());
            assertThat(cold.errors()).isEmpty();
        }
    }

    /** Which snapshot it shows, the application tells, which comes some time after the page. */
    private static void names(StatusReplica replica, Path file) {
        Awaitility.await("the snapshot of " + file)
                .atMost(Duration.ofSeconds(FRESH_WITHIN_SECONDS * 2))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(number(replica)).isEqualTo(number(file)));
    }

    /** Proved after everything was back, and said so. */
    private static void freshAgain(String... origins) {
        Instant back = Instant.now();
        for (String origin : origins) {
            RunningSuite.await(FRESH_WITHIN_SECONDS, origin + " is fresh again", () -> {
                Wire.Answer page = page(origin);
                return page.header("status-freshness").equals("fresh")
                        && Instant.parse(page.header("status-confirmed-at")).isAfter(back);
            });
        }
    }

    /** A new replica's port is open long before the application, which then fetches what the others show. */
    private static void joined(StatusReplica replica) {
        RunningSuite.await(
                FRESH_WITHIN_SECONDS * 2,
                "the new replica shows what the others do, and when it was last confirmed",
                () -> text(replica.origin()).contains("The first word.")
                        && !page(replica.origin()).header("status-confirmed-at").isEmpty());
    }

    private static void awaitText(String origin, String text) {
        RunningSuite.await(
                VISIBLE_WITHIN_SECONDS,
                text + " at " + origin,
                () -> text(origin).contains(text));
    }

    private static Wire.Answer page(String origin) {
        return get(origin, "/status/en/");
    }

    private static String text(String origin) {
        try {
            return page(origin).text();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Wire.Answer get(String origin, String path) {
        try (Wire wire = new Wire(origin)) {
            return wire.ask("GET", path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The snapshot's place in the chain of all. */
    private static long number(StatusReplica replica) {
        try {
            return new ObjectMapper()
                    .readTree(get(replica.origin(), "/status/snapshot").text())
                    .path("number")
                    .asLong();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf('.')));
    }

    private static long newest(Path folder) {
        return number(kept(folder).getLast());
    }

    private List<Path> kept() {
        return kept(disk);
    }

    private static List<Path> kept(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("public-.*\\.snapshot"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /** An incident, told by an editor and released by an approver. */
    private record Telling(Api editor, Api approver, String incident) {
        private static final String API = "/api/status/v1";

        static Telling begin(RunningSuite suite, String title) {
            Api editor = Api.as(suite, "status-editor");
            String id = editor.post(API + "/incidents", Map.of("title", both(title)))
                    .must(201)
                    .body()
                    .path("id")
                    .asText();
            return new Telling(editor, Api.as(suite, "status-approver"), id);
        }

        void release(String text) {
            release("investigating", text);
        }

        void resolve() {
            release("resolved", "Over.");
        }

        private void release(String phase, String text) {
            Map<String, Object> update = Map.of("phase", phase, "impact", "minor", "body", both(text));
            String id = editor.post(API + "/incidents/" + incident + "/updates", update)
                    .must(201)
                    .body()
                    .path("id")
                    .asText();
            String publication = API + "/publications/"
                    + editor.post(API + "/publications", Map.of("updateIds", List.of(id)))
                            .must(201)
                            .body()
                            .path("id")
                            .asText();
            String hash = editor.must(publication, "submission", Map.of())
                    .path("hash")
                    .asText();
            approver.must(publication, "approvals", Map.of("hash", hash));
            approver.must(publication, "release", Map.of());
        }

        private static Map<String, String> both(String text) {
            return Map.of("en", text, "fr", text);
        }
    }
}
