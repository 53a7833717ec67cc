package ca.policecomms.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.model.Answer;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Snapshot;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every page in a real browser; skipped where there is no Chromium. Pictures of them are left in target/pages. */
class PagesInBrowserTest {

    private static final Snapshot PUBLIC =
            Samples.sealed(Samples.everything(), Audience.PUBLIC, 1).snapshot();
    private static final List<String> PAGES = PUBLIC.answers().entrySet().stream()
            .filter(entry -> entry.getValue().fresh().type().startsWith("text/html"))
            .map(Map.Entry::getKey)
            .filter(path -> path.startsWith("/status/en/") || path.startsWith("/status/fr/"))
            .sorted()
            .toList();

    private static final Path PICTURES = Path.of("target/pages");

    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;
    private static boolean stale;

    @BeforeAll
    static void open() throws IOException {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(chromium != null, "no Chromium on this machine: pages were not looked at in a browser");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", PagesInBrowserTest::serve);
        server.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox")));
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            playwright.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    private static void serve(HttpExchange exchange) throws IOException {
        Answer answer = PUBLIC.answers().get(exchange.getRequestURI().getPath());
        Body body = (answer == null ? PUBLIC.notFound() : answer).when(!stale);
        exchange.getResponseHeaders().set("Content-Type", body.type());
        exchange.sendResponseHeaders(answer == null ? 404 : 200, body.plain().length);
        exchange.getResponseBody().write(body.plain());
        exchange.close();
    }

    @Test
    @DisplayName(
            "S63 axe finds nothing on any kind of page: English, light, on a desk; French, dark, stale, on a phone")
    void axe() {
        List<String> findings = new ArrayList<>();
        axe("/status/en/", 1280, ColorScheme.LIGHT, false, findings);
        axe("/status/fr/", 390, ColorScheme.DARK, true, findings);
        assertThat(findings).isEmpty();
    }

    private static void axe(String root, int width, ColorScheme scheme, boolean old, List<String> findings) {
        stale = old;
        try (BrowserContext context = context(width, scheme);
                Page page = context.newPage()) {
            for (String path : oneOfEachKind(root)) {
                page.navigate(url(path));
                new AxeBuilder(page)
                        .analyze()
                        .getViolations()
                        .forEach(violation -> violation
                                .getNodes()
                                .forEach(node -> findings.add(path + " " + violation.getId() + ": " + node.getHtml())));
            }
        } finally {
            stale = false;
        }
    }

    /** Of the pages that differ in their texts only, the first. */
    private static List<String> oneOfEachKind(String root) {
        Map<String, String> kinds = new TreeMap<>();
        withNotFound().stream()
                .filter(path -> path.startsWith(root) || !path.startsWith("/status/"))
                .forEach(path -> kinds.putIfAbsent(path.replaceAll("[0-9a-z]{12}|[0-9]{4}-[0-9]{2}", "*"), path));
        kinds.put("troubled", root + "components/collisionrep");
        return List.copyOf(kinds.values());
    }

    @Test
    @DisplayName("S63 nothing runs over the edge at 320 pixels, nor at 640 with letters twice as large")
    void narrow() {
        List<String> wide = new ArrayList<>();
        for (int scale : List.of(1, 2)) {
            try (BrowserContext context = context(320 * scale, ColorScheme.LIGHT);
                    Page page = context.newPage()) {
                for (String path : withNotFound()) {
                    page.navigate(url(path));
                    page.evaluate("n => document.documentElement.style.fontSize = n * 100 + '%'", scale);
                    if (page.evaluate("n => document.documentElement.scrollWidth > 320 * n", scale)
                            .equals(true)) {
                        wide.add(path + " at " + scale);
                    }
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    @DisplayName("S64 a page asks nobody for anything, and reads without JavaScript")
    void alone() {
        List<String> asked = new ArrayList<>();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                Page page = context.newPage()) {
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(url("/status/en/"));
            assertThat(page.textContent("#emergency")).contains("9-1-1");
            assertThat(page.textContent("main")).contains("Some computer systems unavailable", "Meanwhile");
            assertThat(context.cookies()).isEmpty();
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    @DisplayName("S40 on paper there is no navigation, and everything that matters")
    void paper() {
        try (BrowserContext context = context(800, ColorScheme.DARK);
                Page page = context.newPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.navigate(url("/status/en/print"));
            assertThat(page.isVisible("nav")).isFalse();
            assertThat(page.innerText("main")).contains("As of November 21, 2026", "Meanwhile", "9-1-1 calls");
            assertThat(page.innerText("footer")).contains("613-549-4660");
        }
    }

    @Test
    @DisplayName(
            "S63 pictures of every kind of page, for people to look at: English on a desk and on paper, French on a"
                    + " phone by day and by night")
    void pictures() throws IOException {
        for (String path : oneOfEachKind("/status/en/")) {
            picture("en-desk", path, 1280, ColorScheme.LIGHT, Media.SCREEN);
            picture("en-paper", path, 800, ColorScheme.DARK, Media.PRINT);
        }
        for (String path : oneOfEachKind("/status/fr/")) {
            picture("fr-phone", path, 390, ColorScheme.LIGHT, Media.SCREEN);
            picture("fr-night", path, 390, ColorScheme.DARK, Media.SCREEN);
        }
        stale = true;
        picture("en-stale", "/status/en/", 390, ColorScheme.LIGHT, Media.SCREEN);
        stale = false;
        assertThat(PICTURES.resolve("fr-phone.png")).isNotEmptyFile();
    }

    private void picture(String name, String path, int width, ColorScheme scheme, Media media) throws IOException {
        String file = name
                + path.replaceFirst("^/status/(en|fr)", "").replace('/', '-').replaceFirst("-$", "");
        try (BrowserContext context = context(width, scheme);
                Page page = context.newPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
            page.navigate(url(path));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(file + ".png"))
                    .setFullPage(true));
            Files.writeString(PICTURES.resolve(file + ".html"), source(path));
        }
    }

    private static String source(String path) {
        Answer answer = PUBLIC.answers().get(path);
        return new String(
                (answer == null ? PUBLIC.notFound() : answer).when(!stale).plain(), StandardCharsets.UTF_8);
    }

    private static List<String> withNotFound() {
        return Stream.concat(PAGES.stream(), Stream.of("/status/en/nothing")).toList();
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
