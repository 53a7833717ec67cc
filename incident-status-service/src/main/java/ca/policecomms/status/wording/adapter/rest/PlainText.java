package ca.policecomms.status.wording.adapter.rest;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text as people write it: no markup, no control characters but line ends and tabs, no broken characters. */
@Pattern(regexp = "(?s)(?!.*<[a-zA-Z/!?])[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\p{Cs}]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    String message() default "must be plain text without markup or control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
