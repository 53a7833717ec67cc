package ca.policecomms.dispatch.eido.model;

import java.util.List;

/** Our priorities on the common scale of EIDO, where 10 is the most urgent (requirement D52). */
public final class CommonPriority {
    private static final List<Integer> OF_OURS = List.of(10, 9, 7, 5, 3, 1);

    private CommonPriority() {}

    /** @param priority 0 to 5 */
    public static int of(int priority) {
        return OF_OURS.get(priority);
    }

    /**
     * The least urgent of ours that is at least as urgent: another agency's call is never taken for less than it says.
     *
     * @return 0 to 5; null for a number outside of 0 to 10
     */
    public static Integer ours(int common) {
        if (common < 0 || common > OF_OURS.getFirst()) {
            return null;
        }
        int ours = OF_OURS.size() - 1;
        while (OF_OURS.get(ours) < common) {
            ours--;
        }
        return ours;
    }
}
