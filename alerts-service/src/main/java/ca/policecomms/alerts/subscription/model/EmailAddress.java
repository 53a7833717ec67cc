package ca.policecomms.alerts.subscription.model;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailbox that SMTP can reach (RFC 5321 section 4.1.2, without quoted local parts and address literals, which no
 * subscriber has). Domains beyond ASCII are kept in their ASCII form.
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /** Empty when it is none. */
    public static Optional<EmailAddress> parse(String text) {
        int at = text == null ? -1 : text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > LONGEST) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        String domain;
        try {
            domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
        boolean valid = LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches();
        return valid && local.length() + 1 + domain.length() <= LONGEST
                ? Optional.of(new EmailAddress(local + "@" + domain))
                : Optional.empty();
    }

    /** Never the address: records end up in logs. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
