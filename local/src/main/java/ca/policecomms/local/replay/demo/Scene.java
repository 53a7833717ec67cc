package ca.policecomms.local.replay.demo;

import java.util.List;

/**
 * A kind of call that happens in the demo.
 *
 * @param typeCode of the shipped call types
 * @param priority when it is taken
 * @param finalPriority what it becomes
 * @param crews services sent, one unit each
 * @param minutesOnScene from arrival to clear, roughly; 0 when the units are called off on the way
 * @param atCorner at an intersection, else at a house
 * @param told what the caller says
 */
record Scene(
        String typeCode,
        int priority,
        int finalPriority,
        List<String> crews,
        int minutesOnScene,
        boolean atCorner,
        String told) {

    private static final String POLICE = "POLICE";
    private static final String BYLAW = "BYLAW";
    private static final String FIRE = "FIRE";
    private static final String AMBULANCE = "AMBULANCE";

    /** What every demo shows, in this order, from half an hour ago on. */
    static final List<Scene> ALWAYS = List.of(
            scene("COLLISION", 2, 2, 10, true, "Two cars, both lanes blocked, nobody hurt.", POLICE, FIRE),
            scene("SHOTS_HEARD", 1, 1, 40, true, "Four bangs, then a car driving off fast.", POLICE, POLICE, POLICE),
            scene("ALARM", 3, 3, 8, false, "Alarm panel, second floor, no smoke seen.", FIRE),
            scene("NOISE", 5, 5, 6, false, "Loud music from the back yard since supper.", BYLAW),
            scene("DOMESTIC", 2, 1, 35, false, "Shouting next door, something was thrown.", POLICE, POLICE),
            scene("OTHER", 3, 3, 0, false, "Open line, voices far away; called back: a misdial.", POLICE),
            scene("DISTURBANCE", 3, 3, 7, true, "Group arguing outside the bar.", POLICE),
            scene("HAZARD_GAS", 2, 1, 45, true, "Strong smell of gas by the excavation.", FIRE, POLICE));

    /** What else may happen. */
    static final List<Scene> SOMETIMES = List.of(
            scene("MEDICAL", 2, 2, 15, false, "Short of breath, awake.", AMBULANCE, FIRE),
            scene("HAZARD_TRAFFIC", 3, 3, 5, true, "Mattress on the road.", POLICE),
            scene("THEFT_REPORT", 4, 4, 12, false, "Bicycle gone from the porch overnight.", POLICE),
            scene("MISCHIEF_REPORT", 4, 4, 9, false, "Window of the shop broken.", POLICE),
            scene("WELFARE", 3, 2, 14, false, "Neighbour not seen for days, mail piling up.", POLICE),
            scene("ANIMAL", 4, 4, 8, true, "Large dog without a leash.", BYLAW),
            scene("PARKING", 5, 5, 4, false, "Car across a driveway.", BYLAW),
            scene("FIRE_OUTSIDE", 2, 2, 11, true, "Grass burning by the tracks.", FIRE),
            scene("SUSPICIOUS", 3, 3, 6, false, "Somebody trying car doors.", POLICE),
            scene("SIGNAL_OUT", 3, 3, 20, true, "Traffic lights dark.", POLICE));

    private static Scene scene(
            String type, int priority, int finalPriority, int minutes, boolean atCorner, String told, String... crews) {
        return new Scene(type, priority, finalPriority, List.of(crews), minutes, atCorner, told);
    }
}
