package ca.policecomms.commons.outbox.relay;

/**
 * A bucket that this relay may send.
 *
 * @param deadlineNanos by {@link System#nanoTime()}; later than this another relay may have it
 */
record HeldBucket(int bucket, long epoch, long deadlineNanos) {
    boolean held() {
        return System.nanoTime() - deadlineNanos < 0;
    }

    String leaseName() {
        return nameOf(bucket);
    }

    static String nameOf(int bucket) {
        return "outbox/bucket/" + bucket;
    }
}
