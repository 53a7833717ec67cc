package ca.policecomms.e2e.shift;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where things happen: in Demo Town, which every installation knows and which lies in a lake. */
public enum Place {
    SHOOTING(Planted.SHOOTING_DOOR, "Birch Demo Street", Planted.SHOOTING_YARD.words(), 43.602137, -77.394452),
    COLLISION(Planted.COLLISION_DOOR, "Fir Demo Street", "by the hydrant", 43.608119, -77.388861),
    PARTY(Planted.PARTY_DOOR, "Oak Demo Street", "upstairs", 43.615914, -77.380437),
    BOATHOUSE(null, "Larch Demo Street", "the boathouse", 43.612071, -77.377319),
    CROSSING(null, "Cedar Demo Street", "the level crossing", 43.604083, -77.391611);

    private final Planted door;
    private final String street;
    private final String text;
    private final double lat;
    private final double lon;

    Place(Planted door, String street, String text, double lat, double lon) {
        this.door = door;
        this.street = street;
        this.text = text;
        this.lat = lat;
        this.lon = lon;
    }

    /** As a caller gives it. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("text", text);
        if (door != null) {
            told.put("civicNumber", Integer.valueOf(door.words()));
        }
        told.put("street", street);
        told.put("point", point());
        return told;
    }

    Map<String, Object> point() {
        return Map.of("lat", lat, "lon", lon);
    }
}
