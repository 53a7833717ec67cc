package ca.policecomms.dispatch.imports.model;

/**
 * What an import brought, counted from the record.
 *
 * @param rows assignments, one a row of the file
 * @param neverEnRoute sent, and no time en route
 * @param enRouteNeverOnScene time en route, and none on scene
 * @param noEndTime neither cleared nor called off
 * @param priorityChanged calls whose final priority is not the initial one
 */
public record ImportTotals(
        long calls,
        long rows,
        long units,
        long neverEnRoute,
        long enRouteNeverOnScene,
        long noEndTime,
        long priorityChanged) {}
