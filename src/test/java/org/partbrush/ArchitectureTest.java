package org.partbrush;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The package table: who may use whom, and which libraries. What a row does not name is forbidden. */
class ArchitectureTest {

    private static final String ROOT = "org.partbrush.";

    /**
     * One row of the table.
     *
     * @param packages of ours that may be used, separated by spaces
     * @param libraries packages of libraries that may be used besides the JDK, separated by spaces
     */
    record Row(int level, String name, String packages, String libraries) {

        private String[] allowed() {
            return Stream.of(
                            Stream.of("java..", "javax..", "org.jspecify..", ROOT + name + ".."),
                            words(packages).map(used -> ROOT + used + ".."),
                            words(libraries).map(used -> used + ".."))
                    .flatMap(names -> names)
                    .toArray(String[]::new);
        }

        private static Stream<String> words(String text) {
            return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
        }
    }

    private static final List<Row> TABLE = List.of(
            new Row(0, "raster", "", ""),
            new Row(0, "label", "", ""),
            new Row(1, "document", "raster label", ""),
            new Row(1, "nn", "", "ai.djl"),
            new Row(2, "tool", "raster label document", ""),
            new Row(2, "synthesis", "raster label document", ""),
            new Row(2, "bundle", "raster label nn", "ai.djl tools.jackson com.fasterxml.jackson"),
            new Row(2, "io", "raster label document", "tools.jackson com.fasterxml.jackson"),
            new Row(3, "inference", "raster label document synthesis nn bundle", "ai.djl"),
            new Row(3, "train", "raster label nn bundle io", "ai.djl tools.jackson com.fasterxml.jackson"),
            new Row(4, "ui", "raster label document tool synthesis io", "javafx org.controlsfx atlantafx org.kordamp"),
            new Row(
                    4,
                    "evaluation",
                    "raster label document nn tool synthesis bundle io inference train",
                    "ai.djl tools.jackson com.fasterxml.jackson"),
            new Row(
                    5,
                    "cli",
                    "raster label document nn tool synthesis bundle io inference train evaluation",
                    "picocli tools.jackson com.fasterxml.jackson"),
            new Row(
                    6,
                    "app",
                    "raster label document nn tool synthesis bundle io inference train evaluation ui cli",
                    "javafx atlantafx"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.partbrush");

    @ParameterizedTest
    @FieldSource("TABLE")
    void aPackageUsesOnlyWhatItsRowNames(Row row) {
        classes()
                .that()
                .resideInAPackage(ROOT + row.name() + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(row.allowed())
                .check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("TABLE")
    void importsPointDown(Row row) {
        for (Row used : TABLE) {
            boolean isUsed = Row.words(row.packages()).anyMatch(used.name()::equals);
            assertTrue(!isUsed || used.level() < row.level(), row.name() + " uses " + used.name());
        }
    }

    @Test
    void everyPackageHasARow() {
        var packages = CLASSES.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(TABLE.stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new)), packages);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void staticFieldsAreConstants() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
        fields().that()
                .areStatic()
                .should()
                .notHaveRawType(AtomicReference.class)
                .andShould()
                .notHaveRawType(AtomicInteger.class)
                .andShould()
                .notHaveRawType(AtomicLong.class)
                .andShould()
                .notHaveRawType(AtomicBoolean.class)
                .check(CLASSES);
    }

    @Test
    void nothingIsFetchedFromASingleton() {
        noMethods().should().haveName("getInstance").check(CLASSES);
    }
}
