package ca.policecomms.dispatch.record.application;

/**
 * How somebody acts.
 *
 * @param role the one role of this command
 * @param position code of the console, null for those who have none
 * @param overriding a supervisor who is not signed on, and says why
 */
record ActingAs(String role, String position, boolean overriding) {}
