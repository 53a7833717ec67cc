package ca.policecomms.local.settings;

/** Something a person has to put right before the suite can start: one clear sentence, exit code 2. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }
}
