package ca.policecomms.dispatch.publicincident.model;

/** WGS 84, degrees. */
public record GeoPoint(double lat, double lon) {}
