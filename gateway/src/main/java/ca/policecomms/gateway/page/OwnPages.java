package ca.policecomms.gateway.page;

import ca.policecomms.gateway.answer.Visit;
import jakarta.enterprise.context.ApplicationScoped;

/** The few addresses that the gateway answers by itself: a first page, and what the codes of problems mean. */
@ApplicationScoped
public class OwnPages {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROBLEMS = "/problems/";
    private static final String FRONT = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Police communications</title></head>
            <body>
            <h1>Police communications</h1>
            <ul>
            <li><a href="/status">Service status</a></li>
            <li><a href="/news">News releases</a></li>
            <li><a href="/news/alerts">Public alerts</a></li>
            <li><a href="/.well-known/security.txt">Report a vulnerability</a></li>
            </ul>
            </body>
            </html>
            """;

    private final ProblemMeanings meanings;

    OwnPages(ProblemMeanings meanings) {
        this.meanings = meanings;
    }

    /** @return false when the address is none of these */
    public boolean answer(Visit visit) {
        String method = visit.request().method().name();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return false;
        }
        String path = visit.path();
        if (path.equals("/")) {
            visit.answer(HTML, FRONT);
            return true;
        }
        if (!path.startsWith(PROBLEMS)) {
            return false;
        }
        return meanings.of(path.substring(PROBLEMS.length()))
                .map(meaning -> {
                    visit.answer(TEXT, meaning);
                    return true;
                })
                .orElse(false);
    }
}
