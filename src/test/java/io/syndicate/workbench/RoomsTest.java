package io.syndicate.workbench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The architecture's table of rooms (src/docs/architecture.md): who may import whom. */
class RoomsTest {

    private static final String BASE = "io.syndicate.workbench";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(BASE);

    private static DescribedPredicate<JavaClass> room(String name) {
        return resideInAPackage(BASE + "." + name + "..");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "request  | ''                                             | it knows URLs and requests only, so that everything can build on it",
        "project  | request                                        | a driver's folder can be read without running anything",
        "wire     | ''                                             | framing must be testable on streams alone",
        "chassis  | wire project request                           | workers must not know who asks",
        "run      | wire project request chassis                   | results are the same in window and terminal",
        "check    | project request chassis                        | a driver is proved the same way for window, terminal and gate",
        "report   | project request chassis run check              | a report is made of values",
        "publish  | project                                        | what goes out is made of bytes and keys, whoever asks for it",
        "bench    | wire project request chassis run report session | it measures the use cases as they are, "
        + "and nobody it measures may know of it",
        "cli      | project request chassis run check report publish session bench | the terminal must work where there is no JavaFX",
        "lint     | project chassis                                | what is said of a text while it is typed needs no driver that runs",
        "session  | wire project request chassis lint run check report publish | use cases know no window and no terminal",
    })
    void aRoomMustImportOnlyWhatItIsFedFrom(String name, String allowed, String because) {
        Set<String> mayImport = Arrays.stream(allowed.split(" ")).filter(part -> !part.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
        mayImport.add(name);
        var packages = mayImport.stream().map(part -> BASE + "." + part + "..").toArray(String[]::new);
        ArchRule rule = noClasses().that(room(name)).should().dependOnClassesThat(
                resideInAPackage(BASE + "..").and(not(resideInAnyPackage(packages)))).because(because);
        rule.check(CLASSES);
    }

    @Test
    void theTableMustNameEveryRoom() {
        var rooms = CLASSES.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(BASE + "."))
                .map(name -> name.substring(BASE.length() + 1))
                .map(name -> name.split("\\.")[0]).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(List.of("bench", "chassis", "check", "cli", "lint", "project", "publish", "report", "request", "run",
                "session", "ui",
                "wire")), rooms);
    }

    @Test
    void aFeatureOfTheWindowMustNotImportAnother() {
        slices().matching(BASE + ".ui.(*)..").should().notDependOnEachOther()
                .ignoreDependency(resideInAPackage(BASE + ".ui.."), room("ui.common"))
                .ignoreDependency(room("ui.shell"), resideInAPackage(BASE + ".ui.."))
                .because("panes talk through ui.common, so that each can be changed alone; the shell holds them all").check(CLASSES);
        noClasses().that(room("ui.common")).should().dependOnClassesThat(resideInAPackage(BASE + ".ui..").and(not(room("ui.common"))))
                .because("what all panes share knows none of them").check(CLASSES);
    }

    @Test
    void onlyMainMayKnowTheWindow() {
        noClasses().that().resideOutsideOfPackages(BASE + ".ui..", BASE).should().dependOnClassesThat(room("ui"))
                .because("everything but the window must run without it").check(CLASSES);
    }

    @Test
    void onlyTheWindowMayUseJavaFx() {
        noClasses().that().resideOutsideOfPackages(BASE + ".ui..", BASE).should().dependOnClassesThat().resideInAnyPackage("javafx..")
                .because("snapshots are plain values: run, check and command line work without a display").check(CLASSES);
    }

    @Test
    void onlyTheChassisMayTouchProcesses() {
        noClasses().that(not(room("chassis"))).should().dependOnClassesThat().belongToAnyOf(ProcessBuilder.class, ProcessHandle.class,
                Process.class)
                .because("no process may outlive the workbench, and one room sees to it").check(CLASSES);
        classes().that().haveFullyQualifiedName(BASE
                + ".chassis.WorkerProgram").should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class)
                .because("this rule must match something").check(CLASSES);
    }

    @Test
    void onlyOneClassMayHandWorkToTheFxThread() {
        List<String> callers = callers(access -> access.getTarget().getOwner().getName().equals("javafx.application.Platform")
                && access.getName().equals("runLater"));
        assertEquals(List.of(BASE + ".ui.common.FxThread"), callers, "one runLater an event stalls the window: snapshots are polled");
    }

    @Test
    void onlyTheCommandLineMayPrint() {
        noClasses().that(not(room("cli"))).should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("a window has no terminal; what is printed is a command's answer").check(CLASSES);
    }

    @Test
    void noLoggerMayBeMadeBeforeThereIsSomethingToSay() {
        noFields().that().areDeclaredInClassesThat(not(room("ui"))).should().haveRawType(System.Logger.class)
                .because("the first logger looks through all jars: 66 ms before the first worker is ready").check(CLASSES);
    }

    @Test
    void theWindowMustLeaveTheDiskToOthers() {
        var touches = CLASSES.stream().filter(room("ui")).flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> DISK.contains(access.getTargetOwner().getName()))
                .map(access -> access.getOriginOwner().getSimpleName() + " " + access.getName()).distinct().sorted().toList();
        assertEquals(List.of("Discretion readString", "DriverActions isDirectory", "SampleDialogs isDirectory", "SaveFile newOutputStream"),
                touches.stream().filter(touch -> !touch.endsWith("toPath") && !touch.endsWith("getPath") && !touch.endsWith("getName")).toList(),
                "a disk that hangs must not stop the window: what is written goes through a DiskThread, what is asked through its look()."
                        + " Listed are a file of the kernel, folders that a file chooser begins in, and what runs on a DiskThread");
    }

    private static final Set<String> DISK = Set.of("java.nio.file.Files", "java.io.File", "java.nio.channels.FileChannel",
            "java.io.FileInputStream", "java.io.FileOutputStream", "java.io.FileWriter", "java.io.RandomAccessFile",
            BASE + ".project.AtomicFile", BASE + ".project.DraftJournal");

    private static List<String> callers(java.util.function.Predicate<JavaAccess<?>> wanted) {
        Stream<JavaAccess<?>> accesses = CLASSES.stream().flatMap(type -> type.getAccessesFromSelf().stream());
        return accesses.filter(wanted).map(access -> access.getOriginOwner().getName()).distinct().sorted().toList();
    }
}
