package ca.policecomms.alerts.delivery.adapter.smtp;

import ca.policecomms.alerts.delivery.model.MailLine.Answer;
import ca.policecomms.alerts.delivery.model.MailLine.Verdict;
import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a failed hand-over means: RFC 5321 section 4.2.1, with the enhanced code of RFC 3463 if the server gives one. */
final class SmtpReplies {
    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    private SmtpReplies() {}

    /** The answer holds codes only: the text of a reply often repeats the address. */
    static Answer read(MessagingException failure) {
        int code = -1;
        String text = "";
        for (Exception each = failure; each instanceof MessagingException && code < 0; each = next(each)) {
            code = code(each);
            text = String.valueOf(each.getMessage());
        }
        if (code >= 400 && code < 500) {
            return new Answer(Verdict.LATER, cause(code, text));
        }
        if (code >= 500 && code < 600) {
            return new Answer(Verdict.NEVER, cause(code, text));
        }
        return new Answer(Verdict.NO_ANSWER, "no answer");
    }

    private static Exception next(Exception failure) {
        return ((MessagingException) failure).getNextException();
    }

    private static int code(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> -1;
        };
    }

    private static String cause(int code, String text) {
        Matcher enhanced = ENHANCED.matcher(text);
        return "smtp " + code + (enhanced.find() ? " " + enhanced.group() : "");
    }
}
