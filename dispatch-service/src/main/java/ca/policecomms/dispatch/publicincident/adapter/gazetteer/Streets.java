package ca.policecomms.dispatch.publicincident.adapter.gazetteer;

import ca.policecomms.dispatch.publicincident.model.Gazetteer.Block;
import ca.policecomms.dispatch.publicincident.model.Gazetteer.Intersection;
import ca.policecomms.dispatch.publicincident.model.StreetName;
import java.util.List;

/** The public streets of an area as they were loaded. */
record Streets(List<Intersection> intersections, List<LocatedBlock> blocks) {

    /** @param municipality empty when streets of the area have unique names */
    record LocatedBlock(String municipality, Block block) {}

    Streets {
        intersections = List.copyOf(intersections);
        blocks = List.copyOf(blocks);
        intersections.forEach(at -> {
            requirePublic(at.street());
            requirePublic(at.crossStreet());
        });
        blocks.forEach(at -> requirePublic(at.block().street()));
    }

    private static void requirePublic(String name) {
        if (!StreetName.isPublic(name)) {
            throw new IllegalStateException("Not the name of a public street: '" + name
                    + "' (letters, numbers of up to 3 digits, at most " + StreetName.LONGEST + " characters)");
        }
    }
}
