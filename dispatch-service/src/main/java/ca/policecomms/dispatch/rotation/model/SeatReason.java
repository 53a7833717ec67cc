package ca.policecomms.dispatch.rotation.model;

/** Why somebody has a seat, or none. */
public enum SeatReason {
    /** The first shift in the rotation. */
    STARTS,
    /** From a seat of the other role, or back from a shift without one. */
    MOVES_ON,
    /** Again in the same role, because others are away or the seats are unequal. */
    COVERS,
    /** Qualified for no other role that is needed. */
    ONLY_QUALIFIED,
    SUPERVISES,
    /** More people than seats: was spare longest ago. */
    SPARE
}
