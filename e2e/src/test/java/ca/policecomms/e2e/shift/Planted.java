package ca.policecomms.e2e.shift;

import java.util.Arrays;
import java.util.List;

/** What the shift hears and writes down that nobody outside of it may ever read. */
public enum Planted {
    WITNESS("Wilhelmina Quillfeather"),
    WITNESS_PHONE("613-555-0147"),
    GUNMAN("Barnaby Thistlewaite"),
    GUNMAN_COAT("a burgundy velvet coat"),
    SHOOTING_DOOR("41273"),
    SHOOTING_YARD("behind the marmalade dumpster"),
    SHOOTING_HEARD("five bangs by the chestnut carousel"),
    SHOOTING_LATER("he threw something into the rhubarb bed"),
    DRIVER("Ottoline Featherstonehaugh"),
    DRIVER_PHONE("613-555-0163"),
    COLLISION_DOOR("52961"),
    COLLISION_SEEN("a tangerine hatchback against the hydrant"),
    CAPTAIN("Captain Marigold Penhaligon"),
    NEIGHBOUR("Cornelius Wragge"),
    NEIGHBOUR_PHONE("613-555-0178"),
    PARTY_DOOR("63418"),
    PARTY_HEARD("bagpipes since teatime"),
    POCKET_PHONE("613-555-0129"),
    DOG_OWNER("Philippa Sandalwood"),
    DOG_TOLD("animal services will ring about the beagle"),
    FLED_PLATE("ZQXJ 417"),
    LANDLORD("Thaddeus Ironmonger"),
    TRESPASS_SEEN("tents beside the apricot boathouse"),
    ARMED_SEEN("a sabre under an oilskin cape"),
    HANDOVER_NOTE("the ferryman keeps a spare key");

    private final String words;

    Planted(String words) {
        this.words = words;
    }

    /** As somebody said or typed it. */
    public String words() {
        return words;
    }

    /** Those that stand somewhere in a text, which may be long. */
    public static List<Planted> in(String text) {
        return Arrays.stream(values()).filter(each -> each.standsIn(text)).toList();
    }

    /** Not as a part of a longer number or word: keys, digests and fractions of a second hold any five digits. */
    private boolean standsIn(String text) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            boolean fraction = at > 0 && text.charAt(at - 1) == '.';
            if (!fraction && !goesOn(text, at - 1) && !goesOn(text, at + words.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
