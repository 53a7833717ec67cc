package ca.policecomms.dispatch.record.model;

import java.time.Instant;

/**
 * That a member works at a console.
 *
 * @param position code of the console
 * @param role the one role the member acts in there
 * @param signedOnAt when that began
 * @param shiftEndsAt end of the shift it was for; staying longer is allowed, acting on an expired token is not
 */
public record SignOn(String position, String role, Instant signedOnAt, Instant shiftEndsAt) {}
