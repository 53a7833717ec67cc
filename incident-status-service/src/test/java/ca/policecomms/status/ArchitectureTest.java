package ca.policecomms.status;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.publication.model.Publication;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "ca.policecomms.status", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ADAPTERS_KNOW_APPLICATION_KNOWS_MODEL = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("ca.policecomms.status..")
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
            .mayOnlyBeAccessedByLayers("application", "adapter");

    @ArchTest
    static final ArchRule MODEL_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.vertx..",
                    "org.hibernate..",
                    "com.fasterxml..",
                    "jakarta.ws..",
                    "jakarta.inject..",
                    "jakarta.enterprise..",
                    "jakarta.transaction..",
                    "java.sql..");

    /** Pages are made of released facts: nothing that renders or serves them can even name a draft. */
    @ArchTest
    static final ArchRule RENDERING_KNOWS_NO_DRAFT = noClasses()
            .that()
            .resideInAnyPackage("..page..", "..statuspage..", "..snapshot.model..", "..snapshot.adapter.http..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Publication.class, Incident.class, IncidentUpdate.class, Alternate.class, Component.class);
}
