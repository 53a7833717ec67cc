package ca.policecomms.local.replay.http;

/** Where bearer tokens come from. Called by many threads at once. */
public interface Tokens {

    /** What came of asking for another token. */
    enum Renewal {
        /** There is another one. */
        RENEWED,
        /** The issuer is away, or was asked a moment ago. */
        LATER,
        /** There will never be another. */
        NEVER
    }

    /** The token to send; asks for one when there is none, and waits as long as its patience allows. */
    String bearer() throws InterruptedException;

    /** A service refused the token with 401. */
    Renewal renew(String refused) throws InterruptedException;

    static Tokens fixed(String token) {
        return new Tokens() {
            @Override
            public String bearer() {
                return token;
            }

            @Override
            public Renewal renew(String refused) {
                return Renewal.NEVER;
            }
        };
    }
}
