package ca.policecomms.dispatch.degradation.model;

import ca.policecomms.dispatch.catalogue.model.Label;

/**
 * For the people at the consoles.
 *
 * @param missing what does not work
 * @param meanwhile what goes on all the same, and what to do by hand
 */
public record Guidance(Label missing, Label meanwhile) {
    public static Guidance of(String missing, String manquant, String meanwhile, String entretemps) {
        return new Guidance(new Label(missing, manquant), new Label(meanwhile, entretemps));
    }
}
