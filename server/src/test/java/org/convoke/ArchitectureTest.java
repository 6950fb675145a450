package org.convoke;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the picture of docs/architecture.md true: ground, things, steps in order, top. */
@AnalyzeClasses(packages = "org.convoke", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> GROUND = List.of(
            "store", "sign", "log", "config", "i18n", "web", "api", "chart", "draw", "fetch", "format", "count");
    private static final List<String> THINGS = List.of("organization", "call", "group", "event", "place", "turnout");
    private static final List<String> STEPS =
            List.of("intake", "match", "moderate", "index", "find", "publish", "report", "verify", "circulate");
    private static final List<String> TOP = List.of("", "site", "cli", "demo");
    private static final List<String> NEAREST = List.of("nearest");

    @ArchTest
    static final ArchRule packages_haveNoCycles =
            slices().matching("org.convoke.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule top_isUsedByNobody = noClasses()
            .that(not(in(TOP)))
            .and(not(generated()))
            .should()
            .dependOnClassesThat(in(TOP))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ground_dependsOnNoThingAndNoStep = noClasses()
            .that(in(GROUND))
            .should()
            .dependOnClassesThat(in(THINGS).or(in(STEPS)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule formats_ignoreEachOther = slices().matching("org.convoke.format.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule things_dependOnThingsAndGroundOnly =
            noClasses().that(in(THINGS)).should().dependOnClassesThat(in(STEPS)).allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyWebCode_seesTheHttpLibrary = noClasses()
            .that(not(in(List.of("", "web", "api"))))
            .and()
            .haveSimpleNameNotEndingWith("Pages")
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.helidon..");

    @ArchTest
    static final ArchRule onlyStores_seeSql = noClasses()
            .that(not(in(List.of("store"))))
            .and(not(storesAndTheirParts()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule onlyItsPackage_seesLucene = noClasses()
            .that()
            .resideOutsideOfPackage("org.convoke.nearest.lucene..")
            .and()
            .resideOutsideOfPackage("org.convoke.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule nobody_throwsGenericExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule intake_dependsOnNoLaterStep = stepDependsOnEarlierOnly("intake");

    @ArchTest
    static final ArchRule match_dependsOnNoLaterStep = stepDependsOnEarlierOnly("match");

    @ArchTest
    static final ArchRule moderate_dependsOnNoLaterStep = stepDependsOnEarlierOnly("moderate");

    @ArchTest
    static final ArchRule index_dependsOnNoLaterStep = stepDependsOnEarlierOnly("index");

    @ArchTest
    static final ArchRule find_dependsOnNoLaterStep = stepDependsOnEarlierOnly("find");

    @ArchTest
    static final ArchRule publish_dependsOnNoLaterStep = stepDependsOnEarlierOnly("publish");

    /** A package that is in no list would escape every rule above. */
    @Test
    void everyPackage_isInThePicture() throws IOException {
        Set<String> known = Stream.of(GROUND, THINGS, STEPS, TOP, NEAREST)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/convoke"))) {
            folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .forEach(unknown::add);
        }

        assertEquals(Set.of(), unknown);
    }

    private static ArchRule stepDependsOnEarlierOnly(String step) {
        List<String> later = STEPS.subList(STEPS.indexOf(step) + 1, STEPS.size());
        return noClasses()
                .that(in(List.of(step)))
                .should()
                .dependOnClassesThat(in(later))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> in(List<String> packages) {
        return describe(
                "in " + packages,
                type -> packages.contains(pieceOf(type)) && !type.getName().contains(".jte."));
    }

    private static DescribedPredicate<JavaClass> generated() {
        return describe(
                "generated from templates", type -> type.getPackageName().startsWith("org.convoke.jte"));
    }

    /** A store's name ends in Store, and so does the name of the class that its nested types stand in. */
    private static DescribedPredicate<JavaClass> storesAndTheirParts() {
        return describe("stores", type -> type.getName().replaceAll("\\$.*", "").endsWith("Store"));
    }

    /** The part of the package name that follows {@code org.convoke}; empty for the top package itself. */
    private static String pieceOf(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals("org.convoke")) {
            return "";
        }
        if (!name.startsWith("org.convoke.")) {
            return "outside";
        }
        String rest = name.substring("org.convoke.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
