package ca.policecomms.bench;

import ca.policecomms.local.settings.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The public page against nginx: the same bytes and headers, on the same core, in turns within one run, the load from
 * another core. Needs nginx and wrk. The suite need not be up.
 */
final class StatusBench {
    private static final String SERVERS = "0";
    private static final String LOAD = "1";
    private static final int SECONDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_SECONDS", "3"));
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_ROUNDS", "3"));

    private static final int STARTS = 5;
    private static final int SPARE_FILES = 100;

    private record Case(String name, int connections, Map<String, String> ours, Map<String, String> theirs) {}

    private record Pair(List<Wrk.Result> ours, List<Wrk.Result> theirs) {}

    private final Home home;

    StatusBench(Home home) {
        this.home = home;
    }

    void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("status-bench");
        try (LonelyStatus status = new LonelyStatus(home, folder, SERVERS)) {
            coldStarts(status);
            HttpResponse<byte[]> plain = status.get(Map.of());
            HttpResponse<byte[]> gzip = status.get(Map.of("Accept-Encoding", "gzip"));
            Path files = Files.createDirectories(folder.resolve("files"));
            Files.write(files.resolve("page.html"), plain.body());
            Files.write(files.resolve("page.html.gz"), gzip.body());
            // nginx takes the compressed copy only when it is not older.
            Files.setLastModifiedTime(
                    files.resolve("page.html.gz"), Files.getLastModifiedTime(files.resolve("page.html")));
            System.out.printf("Page of %d bytes, %d with gzip.%n", plain.body().length, gzip.body().length);
            try (Nginx nginx = new Nginx(folder, SERVERS, Ports.free(), plain.headers())) {
                compare(status, nginx, cases(plain, nginx));
                stayAwayFromServers();
                try (EqualLoad load = new EqualLoad(ROUNDS, Duration.ofSeconds(SECONDS * 2L))) {
                    load.compare(status.url(), nginx.url());
                }
            }
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    /** Each with everything dead, on one core; the last one goes on to serve. */
    private static void coldStarts(LonelyStatus status) throws IOException, InterruptedException {
        double without = status.startWithoutCache();
        status.close();
        List<Double> with = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            status.close();
            with.add(status.start());
        }
        Collections.sort(with);
        System.out.printf(
                Locale.ROOT,
                "Cold start with everything dead, one core, to the first byte of %s: %.0f ms (%.0f to %.0f), without a"
                        + " start cache %.0f ms (aim: 3000 ms)%n",
                status.known() ? "the suite's last page" : "the fallback page",
                with.get(STARTS / 2),
                with.getFirst(),
                with.getLast(),
                without);
    }

    private static List<Case> cases(HttpResponse<byte[]> plain, Nginx nginx) throws IOException, InterruptedException {
        String their;
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> page = http.send(
                    HttpRequest.newBuilder(URI.create(nginx.url())).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (page.statusCode() != 200 || !Arrays.equals(page.body(), plain.body())) {
                throw new IOException("nginx does not serve the same bytes: " + page.statusCode());
            }
            their = page.headers().firstValue("etag").orElseThrow();
        }
        String our = plain.headers().firstValue("etag").orElseThrow();
        Map<String, String> gzip = Map.of("Accept-Encoding", "gzip");
        List<Case> cases = new ArrayList<>();
        long files = openFiles();
        for (int connections : List.of(1, 64, 1_000, 10_000)) {
            if (connections + SPARE_FILES > files) {
                System.out.printf(
                        "%d connections are left out: ulimit -n is %d. Raise it for them.%n", connections, files);
                continue;
            }
            cases.add(new Case("identity", connections, Map.of(), Map.of()));
            cases.add(new Case("gzip", connections, gzip, gzip));
            cases.add(new Case("304", connections, Map.of("If-None-Match", our), Map.of("If-None-Match", their)));
        }
        Map<String, String> close = Map.of("Connection", "close");
        cases.add(new Case("Connection: close", 64, close, close));
        return cases;
    }

    /** How many a process may have here, wrk and nginx among them. */
    private static long openFiles() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.substring("Max open files".length()).strip().split("\\s+", 2)[0])
                .mapToLong(soft -> soft.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static void compare(LonelyStatus status, Nginx nginx, List<Case> cases)
            throws IOException, InterruptedException {
        Wrk wrk = new Wrk(LOAD, SECONDS);
        // Until the compiler has seen it all.
        for (Case each : cases.subList(0, 6)) {
            new Wrk(LOAD, 4).run(status.url(), 64, each.ours());
        }
        Map<Case, Pair> results = new LinkedHashMap<>();
        cases.forEach(each -> results.put(each, new Pair(new ArrayList<>(), new ArrayList<>())));
        for (int round = 0; round < ROUNDS; round++) {
            for (Case each : cases) {
                Pair pair = results.get(each);
                pair.ours().add(wrk.run(status.url(), each.connections(), each.ours()));
                pair.theirs().add(wrk.run(nginx.url(), each.connections(), each.theirs()));
            }
        }
        System.out.printf(
                "%-18s %6s %10s %10s %6s   %8s %8s %6s  %s%n",
                "", "conn.", "ours/s", "nginx/s", "ratio", "p99 ms", "nginx", "ratio", "errors");
        results.forEach((each, pair) -> print(each, median(pair.ours()), median(pair.theirs()), pair));
        System.out.println("Aims: ratio of the rates at least 0.85, no errors; p99 at equal load below.");
    }

    /** The load of this process itself comes from the other core too. */
    private static void stayAwayFromServers() throws IOException, InterruptedException {
        String self = Long.toString(ProcessHandle.current().pid());
        int code = new ProcessBuilder("taskset", "-a", "-c", "-p", LOAD, self)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("taskset failed: " + code);
        }
    }

    private static void print(Case each, Wrk.Result ours, Wrk.Result theirs, Pair all) {
        System.out.printf(
                Locale.ROOT,
                "%-18s %6d %10.0f %10.0f %6.2f   %8.2f %8.2f %6.2f  %d / %d%n",
                each.name(),
                each.connections(),
                ours.perSecond(),
                theirs.perSecond(),
                ours.perSecond() / theirs.perSecond(),
                ours.p99(),
                theirs.p99(),
                ours.p99() / theirs.p99(),
                all.ours().stream().mapToLong(Wrk.Result::errors).sum(),
                all.theirs().stream().mapToLong(Wrk.Result::errors).sum());
    }

    private static Wrk.Result median(List<Wrk.Result> results) {
        return results.stream()
                .sorted(Comparator.comparingDouble(Wrk.Result::perSecond))
                .toList()
                .get(results.size() / 2);
    }
}
