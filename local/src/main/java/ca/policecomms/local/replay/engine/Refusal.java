package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.plan.Step;

/**
 * Why a step did not happen.
 *
 * @param status of the answer, 0 when it was not sent
 * @param code of the problem, {@code blocked} when a step that it needs was refused
 */
public record Refusal(Step step, int status, String code, String detail) {}
