package ca.policecomms.local.replay.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * How the columns and codes of one CAD export become ours. One row of such a file is one unit's response to one call.
 *
 * @param name kept with the import
 * @param times how the file writes its times
 * @param columns header names, exactly as in the file
 * @param callTypes type of call to our type code
 * @param priorities priority to ours, 0 (highest) to 5
 * @param services unit type to POLICE, BYLAW, FIRE, AMBULANCE or OTHER
 * @param dispositions final disposition to our disposition code
 * @param divisions division to ours; without it the file's own codes are kept
 * @param places how a place is read from its text
 * @param outcomes codes for what the file does not say itself
 */
public record ColumnMapping(
        String name,
        Times times,
        Columns columns,
        Map<String, String> callTypes,
        Map<String, Integer> priorities,
        Map<String, String> services,
        Map<String, String> dispositions,
        Map<String, String> divisions,
        Places places,
        Outcomes outcomes) {

    /** Key in a code map that stands for every code not named. */
    public static final String ANY = "*";

    public ColumnMapping {
        require("name", name);
        require("times", times);
        require("columns", columns);
        require("callTypes", callTypes);
        require("priorities", priorities);
        require("services", services);
        require("dispositions", dispositions);
        require("places", places);
        require("outcomes", outcomes);
        priorities.forEach((code, ours) -> {
            if (ours == null || ours < 0 || ours > 5) {
                throw new MappingProblem("Priority " + code + " maps to " + ours + ", which is not 0 to 5.");
            }
        });
    }

    /**
     * @param format pattern of {@link java.time.format.DateTimeFormatter}
     * @param locale language tag for names and AM/PM, default en-US
     * @param zone zone id of the local times, for example America/Toronto
     */
    public record Times(String format, String locale, String zone) {
        public Times {
            require("times.format", format);
            require("times.zone", zone);
            locale = locale == null ? "en-US" : locale;
        }
    }

    /**
     * Regular expressions, tried in this order on the whole text. Named groups: {@code civic}, {@code street}; then
     * {@code street}, {@code cross}; a point has {@code lat} and {@code lon}. Each may be missing.
     */
    public record Places(String block, String intersection, String point) {}

    /**
     * @param transportDestination destination code of a transport
     * @param unitCancelled reason for a unit that was called off before it arrived
     * @param callCancelled reason for a call that no unit cleared
     * @param priorityChanged reason code of a priority change
     */
    public record Outcomes(
            String transportDestination, String unitCancelled, String callCancelled, String priorityChanged) {
        public Outcomes {
            require("outcomes.transportDestination", transportDestination);
            require("outcomes.unitCancelled", unitCancelled);
            require("outcomes.callCancelled", callCancelled);
            require("outcomes.priorityChanged", priorityChanged);
        }
    }

    /** @throws MappingProblem naming the code and the map that lacks it */
    public static <T> T code(String mapName, Map<String, T> codes, String theirs) {
        return Optional.ofNullable(codes.get(theirs))
                .or(() -> Optional.ofNullable(codes.get(ANY)))
                .orElseThrow(() -> new MappingProblem(
                        "The mapping has no '" + theirs + "' in " + mapName + "; add it, or '*' for all others."));
    }

    static void require(String field, Object value) {
        if (value == null) {
            throw new MappingProblem("The mapping lacks " + field + ".");
        }
    }
}
