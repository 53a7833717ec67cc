package ca.policecomms.commons.testing;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/**
 * The shape that every service has. A service's {@code ArchitectureTest} is these lines:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "ca.policecomms.dispatch", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** Adapters know the application, the application knows the model, and nobody looks up. */
    @ArchTest
    public static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("adapter")
            .definedBy("..adapter..")
            .layer("application")
            .definedBy("..application..")
            .layer("model")
            .definedBy("..model..")
            .whereLayer("adapter")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("adapter")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("application", "adapter")
            .allowEmptyShould(true)
            .because("rules that matter are tested without a container, in milliseconds");

    /** The model is plain Java: annotations of persistence and validation are all it knows of a framework. */
    @ArchTest
    public static final ArchRule PLAIN_MODEL = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "io.vertx..",
                    "io.micrometer..",
                    "io.opentelemetry..",
                    "jakarta.ws..",
                    "jakarta.inject..",
                    "jakarta.enterprise..",
                    "jakarta.transaction..",
                    "jakarta.annotation..",
                    "java.sql..",
                    "javax.sql..",
                    "org.eclipse.microprofile..",
                    "org.hibernate..",
                    "org.apache.kafka..",
                    "org.jboss..",
                    "com.fasterxml..",
                    "ca.policecomms.commons.audit..",
                    "ca.policecomms.commons.idempotency..",
                    "ca.policecomms.commons.inbox..",
                    "ca.policecomms.commons.lease..",
                    "ca.policecomms.commons.outbox..",
                    "ca.policecomms.commons.security..")
            .allowEmptyShould(true)
            .because("the model outlives every framework");

    @ArchTest
    public static final ArchRule TELLING_NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Manager|Helpers?)")
            .allowEmptyShould(true)
            .because("a name says what a thing is for; these say that nobody knew");

    @ArchTest
    public static final ArchRule CONSTRUCTOR_INJECTION = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true)
            .because("what a class needs stands in its constructor, so that a test can make it");

    @ArchTest
    public static final ArchRule INJECTED_CLOCK = noClasses()
            .should(callMethod(Instant.class, "now"))
            .orShould(callMethod(LocalDate.class, "now"))
            .orShould(callMethod(LocalDateTime.class, "now"))
            .orShould(callMethod(ZonedDateTime.class, "now"))
            .orShould(callMethod(System.class, "currentTimeMillis"))
            .allowEmptyShould(true)
            .because("time comes from the injected Clock, so that a test can set it");
}
