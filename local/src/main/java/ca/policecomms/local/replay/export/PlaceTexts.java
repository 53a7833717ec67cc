package ca.policecomms.local.replay.export;

import ca.policecomms.local.replay.mapping.ColumnMapping;
import ca.policecomms.local.replay.mapping.MappingProblem;
import ca.policecomms.local.replay.plan.PlannedPlace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads block, intersection and coordinates from the texts of a file. What no pattern knows stays text. */
public final class PlaceTexts {
    private final Optional<Pattern> block;
    private final Optional<Pattern> intersection;
    private final Optional<Pattern> point;

    public PlaceTexts(ColumnMapping.Places places) {
        this.block = pattern(places.block());
        this.intersection = pattern(places.intersection());
        this.point = pattern(places.point());
    }

    /** Text, civic number and streets; no coordinates yet. */
    public PlannedPlace address(String text) {
        String whole = text.strip();
        Optional<Matcher> numbered = match(block, whole);
        if (numbered.isPresent()) {
            Matcher found = numbered.get();
            return new PlannedPlace(
                    whole,
                    Integer.valueOf(found.group("civic")),
                    found.group("street").strip(),
                    null);
        }
        return match(intersection, whole)
                .map(found -> new PlannedPlace(
                        whole,
                        null,
                        found.group("street").strip(),
                        found.group("cross").strip()))
                .orElseGet(() -> new PlannedPlace(whole, null, null, null));
    }

    /** The place with the coordinates of the text, where it has any. */
    public PlannedPlace locate(PlannedPlace place, String text) {
        return match(point, text == null ? "" : text.strip())
                .map(found -> place.at(Double.parseDouble(found.group("lat")), Double.parseDouble(found.group("lon"))))
                .orElse(place);
    }

    private static Optional<Matcher> match(Optional<Pattern> pattern, String text) {
        return pattern.map(known -> known.matcher(text)).filter(Matcher::matches);
    }

    private static Optional<Pattern> pattern(String expression) {
        try {
            return Optional.ofNullable(expression).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw new MappingProblem("The mapping's pattern '" + expression + "' is not understood.", e);
        }
    }
}
