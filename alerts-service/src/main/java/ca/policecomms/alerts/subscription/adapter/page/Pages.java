package ca.policecomms.alerts.subscription.adapter.page;

import ca.policecomms.alerts.wording.model.Language;
import ca.policecomms.commons.problem.ProblemCode;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.profile.AgencyProfile;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Small pages for people who follow a link in a mail: no script, no style, no cookie, nothing from elsewhere. */
@ApplicationScoped
class Pages {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String POLICY =
            "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final AgencyProfile agency;

    Pages(AgencyProfile agency) {
        this.agency = agency;
    }

    /** @param text both languages, of which the reader's is shown */
    record Words(String titleEn, String titleFr, String textEn, String textFr) {
        String title(Language language) {
            return language == Language.FR ? titleFr : titleEn;
        }

        String text(Language language) {
            return language == Language.FR ? textFr : textEn;
        }
    }

    Response ask(Language language, Words words, String buttonEn, String buttonFr, String action) {
        return page(
                200,
                language,
                new ActPage(
                        language.code(),
                        words.title(language),
                        words.text(language),
                        language == Language.FR ? buttonFr : buttonEn,
                        action,
                        name(language),
                        agency.contact().address()));
    }

    Response tell(int status, Language language, Words words) {
        return page(
                status,
                language,
                new NoticePage(
                        language.code(),
                        words.title(language),
                        words.text(language),
                        name(language),
                        agency.contact().address()));
    }

    /** A page for a browser, a problem for everybody else. */
    Response refuse(HttpHeaders headers, ProblemCode code, Language language, Words words) {
        boolean browser = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
        if (!browser) {
            throw ProblemException.of(code, words.text(Language.EN));
        }
        return tell(code.status(), language, words);
    }

    private String name(Language language) {
        return language == Language.FR ? agency.name().fr() : agency.name().en();
    }

    private static Response page(int status, Language language, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(HTML)
                .header("Content-Language", language.code())
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                // The address of the page is a secret of its reader.
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
