package org.pgtandem;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. The first test is the package table of the architecture document; neither has exemptions. */
class ArchitectureTest {
    private static final String ROOT = "org.pgtandem";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // A build into another directory too.
            .withImportOption(location -> !location.contains("/test-classes/")).importPackages(ROOT);

    @ParameterizedTest
    @CsvSource(textBlock = """
            model,
            command,  model
            host,     command model
            postgres, command model
            facts,    host postgres command model
            plan,     postgres command model
            run,      plan host command model
            monitor,  host postgres command model
            sandbox,  host postgres command model
            store,    model
            job,      model command host postgres facts plan run monitor sandbox store
            cli,      job model run plan
            ui,       job model run plan
            """)
    void package_inTheTable_importsOnlyItsRow(String name, @Nullable String imports) {
        var allowed = resideInAPackage(within(name)).or(resideOutsideOfPackage(ROOT + ".."));
        for (String other : imports == null ? new String[0] : imports.split(" ")) {
            allowed = allowed.or(resideInAPackage(within(other)));
        }
        classes().that().resideInAPackage(within(name)).should().onlyDependOnClassesThat(allowed)
                .because("the table says that " + name + " may import " + (imports == null ? "nothing" : imports))
                .allowEmptyShould(true).check(PROGRAM);
    }

    @Test
    void programClasses_allOfThem_areInAPackageOfTheTable() {
        classes().that().resideOutsideOfPackage(ROOT).should()
                .resideInAnyPackage(within("model"), within("command"), within("host"), within("postgres"),
                        within("facts"), within("plan"), within("run"), within("monitor"), within("sandbox"),
                        within("store"), within("job"), within("cli"), within("ui"))
                .because("a package outside the table would be outside every rule").check(PROGRAM);
    }

    @Test
    void packages_takenTogether_haveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles()
                .because("packages in a cycle can only be read, tested and changed together").allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void windowAndCommandLine_usingRun_knowItsEventsOnly() {
        noClasses().that().resideInAnyPackage(within("cli"), within("ui")).should()
                .dependOnClassesThat(resideInAPackage(within("run")).and(DescribedPredicate.not(events())))
                .because("they read what a run tells and start one through job").check(PROGRAM);
    }

    @Test
    void adapters_ofTheHostPort_areKnownToTheWiringOnly() {
        noClasses().that().resideOutsideOfPackages(ROOT, within("job"), within("host")).should()
                .dependOnClassesThat(resideInAnyPackage(within("host.ssh"), within("host.jdbc")))
                .because("facts, runs and monitors must work on any host, a scripted one in a test too")
                .check(PROGRAM);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            javafx..,            ui
            org.controlsfx..,    ui
            atlantafx..,         ui
            org.kordamp..,       ui
            net.schmizz..,       host.ssh
            com.hierynomus..,    host.ssh
            org.apache.sshd..,   sandbox
            org.postgresql..,    host.jdbc
            com.github.javakeyring.., store
            info.picocli..,      cli
            """)
    void library_withOnePlace_isUnknownElsewhere(String library, String place) {
        noClasses().that().resideOutsideOfPackages(ROOT, within(place)).should()
                .dependOnClassesThat(resideInAPackage(library))
                .because("what is known in one place can be replaced in one place").check(PROGRAM);
    }

    @Test
    void views_ofTheWindow_doNotKnowEachOther() {
        slices().matching(ROOT + ".ui.(*)..").should().notDependOnEachOther()
                .ignoreDependency(resideInAnyPackage(joining()), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(serving()))
                .because("a view can then be changed or left out alone").allowEmptyShould(true).check(PROGRAM);
    }

    @Test
    void logging_everywhere_goesThroughSlf4j() {
        noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging.."))
                .because("all of it then goes to one file, in one form").check(PROGRAM);
    }

    @Test
    void objects_everywhere_areWiredByHand() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true).check(PROGRAM);
    }

    /** The frames: they show views beside or after each other. */
    private static String[] joining() {
        return new String[] {within("ui.shell"), within("ui.wizard")};
    }

    /** No views themselves: what several views are made of or share. */
    private static String[] serving() {
        return new String[] {within("ui.kit"), within("ui.text"), within("ui.theme"), within("ui.setup"),
                within("ui.work"), within("ui.ask"), within("ui.order")};
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }

    private static DescribedPredicate<JavaClass> events() {
        return describe("are events",
                type -> type.getFullName().matches(".*\\.run\\.Event(Json)?(\\$.*)?"));
    }
}
