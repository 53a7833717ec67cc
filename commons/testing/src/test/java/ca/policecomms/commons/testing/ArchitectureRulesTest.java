package ca.policecomms.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final JavaClasses GOOD = new ClassFileImporter().importPackages("ca.policecomms.sample.good");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("ca.policecomms.sample.bad");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(ArchitectureRules.LAYERS, "ThingStore"),
                Arguments.of(ArchitectureRules.LAYERS, "ThingManager"),
                Arguments.of(ArchitectureRules.PLAIN_MODEL, "LaunchMode"),
                Arguments.of(ArchitectureRules.TELLING_NAMES, "ThingManager"),
                Arguments.of(ArchitectureRules.CONSTRUCTOR_INJECTION, "store"),
                Arguments.of(ArchitectureRules.INJECTED_CLOCK, "Instant.now()"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("R11 each rule of the architecture finds its breach, and only there")
    void finds(ArchRule rule, String culprit) {
        assertThat(GOOD).isNotEmpty();
        assertThat(rule.evaluate(GOOD).getFailureReport().getDetails()).isEmpty();
        assertThat(rule.evaluate(BAD).getFailureReport().getDetails()).anyMatch(line -> line.contains(culprit));
    }
}
