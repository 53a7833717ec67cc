package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.page.adapter.rendering.Views.Bar;
import ca.policecomms.status.page.adapter.rendering.Views.Bars;
import ca.policecomms.status.page.adapter.rendering.Views.ProblemDay;
import ca.policecomms.status.released.model.Day;
import ca.policecomms.status.released.model.Uptime;
import ca.policecomms.status.wording.model.Language;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ninety days as bars: the worse the day, the higher the bar; and the same in words. */
final class BarsWriter {

    /** All days well: drawn once a page and shown again for each component. */
    static final String ALL_WELL = allWell();

    private static final int STEP = 5;
    private static final int NAMED = 6;

    private final Language language;
    private final Texts texts;
    private final PageTimes times;

    BarsWriter(Language language, PageTimes times) {
        this.language = language;
        this.texts = Texts.in(language);
        this.times = times;
    }

    private static String allWell() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < Uptime.DAYS; i++) {
            path.append('M').append(i * STEP).append(" 8h3v16h-3z");
        }
        return path.toString();
    }

    Bars bars(Uptime uptime) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < uptime.days().size(); i++) {
            Day day = uptime.days().get(i);
            if (day.worst() != ComponentStatus.OPERATIONAL) {
                int top = top(day.worst());
                bars.add(new Bar(
                        "M" + i * STEP + " " + top + "h3v" + (24 - top) + "h-3z",
                        day.known() ? Mark.shape(day.worst()) : "none"));
            }
        }
        return new Bars(texts.get("share", share(uptime)), alt(uptime), bars);
    }

    private static int top(ComponentStatus worst) {
        if (worst == null) {
            return 8;
        }
        return switch (worst) {
            case OPERATIONAL, UNDER_MAINTENANCE -> 8;
            case DEGRADED_PERFORMANCE -> 5;
            case PARTIAL_OUTAGE -> 3;
            case MAJOR_OUTAGE -> 0;
        };
    }

    private String alt(Uptime uptime) {
        List<Day> problems = problems(uptime);
        if (problems.isEmpty()) {
            return texts.get("barsFine", share(uptime));
        }
        List<String> named = new ArrayList<>();
        for (Day day : problems.reversed().subList(0, Math.min(NAMED, problems.size()))) {
            named.add(times.day(day.date()) + " (" + texts.of("status", day.worst()) + ")");
        }
        if (problems.size() > NAMED) {
            named.add(texts.get("barsMore", problems.size() - NAMED));
        }
        return texts.get("barsSome", share(uptime), String.join(", ", named));
    }

    /** Newest first. */
    List<ProblemDay> days(Uptime uptime) {
        return problems(uptime).reversed().stream()
                .map(day -> new ProblemDay(
                        times.day(day.date()), day.date().toString(), Mark.of(day.worst(), language), outage(day)))
                .toList();
    }

    private String outage(Day day) {
        Duration out = day.major().plus(day.partial());
        return out.isZero() ? "–" : times.length(out);
    }

    private static List<Day> problems(Uptime uptime) {
        return uptime.days().stream()
                .filter(day -> day.known()
                        && day.worst() != ComponentStatus.OPERATIONAL
                        && day.worst() != ComponentStatus.UNDER_MAINTENANCE)
                .toList();
    }

    /** Two decimals, never rounded up to a hundred. */
    String share(Uptime uptime) {
        NumberFormat form = NumberFormat.getNumberInstance(language.locale());
        form.setMaximumFractionDigits(2);
        form.setRoundingMode(RoundingMode.DOWN);
        return form.format(uptime.share() * 100);
    }
}
