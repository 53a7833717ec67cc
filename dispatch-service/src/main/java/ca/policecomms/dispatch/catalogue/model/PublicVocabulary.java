package ca.policecomms.dispatch.catalogue.model;

import java.util.Map;

/**
 * The only words that the public may read about a call besides the name of a street: three closed lists by code.
 *
 * @param categories what happened, in words chosen for the public
 * @param road effects on the road
 * @param advice what people nearby should do
 */
public record PublicVocabulary(Map<String, Label> categories, Map<String, Label> road, Map<String, Label> advice) {
    public PublicVocabulary {
        categories = Map.copyOf(categories);
        road = Map.copyOf(road);
        advice = Map.copyOf(advice);
    }
}
