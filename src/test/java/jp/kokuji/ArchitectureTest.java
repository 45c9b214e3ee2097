package jp.kokuji;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.console.Console;
import jp.kokuji.console.Office;
import jp.kokuji.run.Rooms;
import jp.kokuji.workbook.WorkbookBounds;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Component;

/** How the house is built. */
@AnalyzeClasses(packages = "jp.kokuji", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Every room, and the rooms above it in this list that it may use. */
  private static final String ROOMS =
      """
      calendar:
      file:
      message:
      account: file
      backup:
      workbook:
      seal: file
      rulebook: calendar
      rulebook.table: calendar rulebook
      rulebook.reading: calendar file message rulebook rulebook.table
      submission: calendar file message workbook rulebook
      record: calendar file rulebook submission
      figure: calendar message rulebook rulebook.table submission record
      check: calendar message rulebook record figure
      report: calendar message rulebook rulebook.table rulebook.reading submission record figure
      edition: message
      edition.csv: calendar figure
      edition.chart: figure report
      edition.html: file figure report edition.chart
      edition.pdf: calendar file report edition edition.chart
      edition.xlsx: calendar workbook rulebook figure report edition edition.chart
      release: calendar file rulebook figure check report edition edition.csv edition.html edition.pdf edition.xlsx
      status: calendar file rulebook submission record
      returned: calendar file message rulebook submission record workbook
      run: file rulebook rulebook.reading release
      overview: calendar file message rulebook rulebook.reading figure report release
      document: calendar file rulebook record figure report edition.html edition.pdf run
      load: calendar file rulebook rulebook.table submission record run returned
      making: calendar file message rulebook submission record figure check report edition.csv release status run
      notice.scan: submission edition edition.pdf edition.xlsx
      notice.page: calendar message file rulebook figure report edition edition.html edition.xlsx release seal
      notice: calendar message submission file rulebook record figure report edition edition.html release status making run seal notice.scan notice.page
      form: calendar file message workbook rulebook submission
      reminder: calendar file message rulebook status returned run form
      audit: message rulebook submission
      audit.answer: message submission workbook edition.xlsx audit
      founding: file message workbook rulebook rulebook.reading submission
      doctor: file message rulebook rulebook.reading run
      serve: file rulebook rulebook.reading submission run
      console: account calendar file message workbook rulebook rulebook.reading submission record run status returned load form figure report making release notice notice.page reminder audit audit.answer doctor backup
      """;

  private static final Map<String, List<String>> MAY_USE =
      ROOMS
          .lines()
          .map(line -> line.split(":"))
          .collect(
              toMap(
                  line -> line[0],
                  line -> line.length > 1 ? List.of(line[1].strip().split("\\s+")) : List.of(),
                  (one, other) -> one,
                  LinkedHashMap::new));

  @ArchTest
  static final ArchRule arrowsPointOneWay =
      classes()
          .that(not(resideInAnyPackage("jp.kokuji", "jp.kokuji.command..")))
          .should(useOnlyTheRoomsTheyMay())
          .because("each stage hands over through the database and can be run again on its own");

  @Test
  void aRoomUsesRoomsThatStandAboveIt() {
    List<String> above = new ArrayList<>();
    MAY_USE.forEach(
        (room, used) -> {
          assertThat(above).as(room).containsAll(used);
          above.add(room);
        });
  }

  @ArchTest
  static final ArchRule commandsAreStartedByTheFrontDoorOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("jp.kokuji", "jp.kokuji.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jp.kokuji", "jp.kokuji.command..")
          .because("the pipeline must not know who started it");

  @ArchTest
  static final ArchRule componentsStandWhereSpringLooksForThem =
      classes()
          .that()
          .areAnnotatedWith(Component.class)
          .or()
          .areMetaAnnotatedWith(Component.class)
          .should()
          .resideInAnyPackage(
              Stream.of(Rooms.class, Console.class)
                  .map(looking -> looking.getAnnotation(ComponentScan.class))
                  .flatMap(scan -> Stream.of(Objects.requireNonNull(scan).value()))
                  .toArray(String[]::new))
          .because("otherwise Spring passes over them in silence");

  @ArchTest
  static final ArchRule onlyThePagesKnowWhoIsSignedIn =
      noClasses()
          .that()
          .resideOutsideOfPackages("jp.kokuji.console..", "jp.kokuji.serve..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.security..", "org.springframework.web..")
          .because("a command must not load what only serve needs");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("jp.kokuji.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package that needs its user cannot be understood alone");

  @ArchTest
  static final ArchRule nothingAsksTheMachineForTheTime =
      noClasses()
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class)
          .because("what a run does follows from its input and an injected clock");

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Data")
          .orShould()
          .haveSimpleNameEndingWith("Info")
          .because("names come from the law, from statistics or from Spring Batch");

  @ArchTest
  static final ArchRule packagesAreStagesNotKindsOfClasses =
      noClasses()
          .should()
          .resideInAnyPackage("..service..", "..dto..", "..util..", "..common..", "..config..")
          .because("the packages read aloud are the way of the data");

  @ArchTest
  static final ArchRule onlyThePdfWriterKnowsOpenPdf =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.kokuji.edition.pdf..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.openpdf..", "com.lowagie..")
          .because("the oddities of a library are dealt with in one place");

  @ArchTest
  static final ArchRule onlyReaderAndWriterOfWorkbooksKnowPoi =
      noClasses()
          .that(
              not(resideInAPackage("jp.kokuji.edition.xlsx.."))
                  .and(not(resideInAPackage("jp.kokuji.workbook..")))
                  .and(not(resideInAPackage("jp.kokuji.form..")))
                  .and(not(resideInAPackage("jp.kokuji.founding..")))
                  .and(not(resideInAPackage("jp.kokuji.submission..")))
                  .and(not(resideInAPackage("jp.kokuji.returned.."))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.poi..")
          .because("the oddities of a library are dealt with in one place");

  @ArchTest
  static final ArchRule noWorkbookIsOpenedWithoutBounds =
      noClasses()
          .that(not(equivalentTo(WorkbookBounds.class)))
          .should()
          .callConstructor(XSSFWorkbook.class, InputStream.class)
          .orShould()
          .callMethod(WorkbookFactory.class, "create", File.class)
          .orShould()
          .callMethod(OPCPackage.class, "open", File.class, PackageAccess.class)
          .orShould()
          .dependOnClassesThat(equivalentTo(ZipSecureFile.class))
          .because("a small file can inflate to more than there is memory")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .andShould()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .because("a class that is made by its constructor is complete and can be made in a test");

  @ArchTest
  static final ArchRule pagesNameWhatTheyNeed =
      noClasses()
          .that()
          .resideInAPackage("jp.kokuji.console")
          .and()
          .doNotHaveSimpleName("Console")
          .should()
          .callMethod(Office.class, "get", Class.class)
          .because("a page's constructor says which parts of the program it works with");

  @ArchTest
  static final ArchRule whatSpringMakesIsFinalInItsFields =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areMetaAnnotatedWith(Component.class)
          .or()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Component.class)
          .should()
          .beFinal()
          .orShould()
          .haveModifier(JavaModifier.VOLATILE)
          .because("one object serves all runs and threads: what it was made of must not change");

  @Test
  void aFieldThatChangesIsFound() {
    JavaClasses changing = new ClassFileImporter().importClasses(Changing.class);
    assertThat(whatSpringMakesIsFinalInItsFields.evaluate(changing).getFailureReport().getDetails())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("Changing.runs");
  }

  @Component
  static final class Changing {
    private int runs;

    int next() {
      runs++;
      return runs;
    }
  }

  @ArchTest
  static void everyPackageIsNullMarkedAndSaysWhatItIsFor(JavaClasses all) throws Exception {
    List<String> packages =
        topLevel(all).map(JavaClass::getPackageName).distinct().sorted().toList();
    for (String name : packages) {
      Class<?> info = Class.forName(name + ".package-info");
      assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
    }
    assertThat(packages).contains("jp.kokuji.record", "jp.kokuji.edition.xlsx");
  }

  @ArchTest
  static void atLeastHalfOfTheTypesArePackagePrivate(JavaClasses all) {
    List<String> open =
        topLevel(all)
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getName)
            .sorted()
            .toList();
    assertThat(open).hasSizeLessThanOrEqualTo((int) (topLevel(all).count() / 2));
  }

  private static Stream<JavaClass> topLevel(JavaClasses all) {
    return all.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
  }

  private static ArchCondition<JavaClass> useOnlyTheRoomsTheyMay() {
    return new ArchCondition<>("use only the rooms they may") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass used = dependency.getTargetClass().getBaseComponentType();
          if (used.getPackageName().startsWith("jp.kokuji")
              && !used.getPackage().equals(type.getPackage())
              && !mayUse(room(type)).contains(room(used))) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static List<String> mayUse(String room) {
    return Objects.requireNonNull(MAY_USE.get(room), () -> "no such room: " + room);
  }

  private static String room(JavaClass type) {
    return type.getPackageName().replaceFirst("jp\\.kokuji\\.?", "");
  }
}
