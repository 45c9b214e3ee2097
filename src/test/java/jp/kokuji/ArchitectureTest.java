package jp.kokuji;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Component;

/** How the house is built. */
@AnalyzeClasses(packages = "jp.kokuji", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule stagesImportAgainstTheArrow =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("calendar")
          .definedBy("jp.kokuji.calendar..")
          .layer("workbook")
          .definedBy("jp.kokuji.workbook..")
          .layer("schedule")
          .definedBy("jp.kokuji.schedule..")
          .layer("rulebook")
          .definedBy("jp.kokuji.rulebook..")
          .layer("submission")
          .definedBy("jp.kokuji.submission..")
          .layer("record")
          .definedBy("jp.kokuji.record..")
          .layer("figure")
          .definedBy("jp.kokuji.figure..")
          .layer("check")
          .definedBy("jp.kokuji.check..")
          .layer("report")
          .definedBy("jp.kokuji.report..")
          .layer("publication")
          .definedBy("jp.kokuji.publication..")
          .layer("form")
          .definedBy("jp.kokuji.form..")
          .layer("returned")
          .definedBy("jp.kokuji.returned..")
          .layer("status")
          .definedBy("jp.kokuji.status..")
          .layer("audit")
          .definedBy("jp.kokuji.audit..")
          .layer("job")
          .definedBy("jp.kokuji.job..")
          .layer("serve")
          .definedBy("jp.kokuji.serve..")
          .layer("command")
          .definedBy("jp.kokuji.command..")
          .whereLayer("calendar")
          .mayNotAccessAnyLayer()
          .whereLayer("workbook")
          .mayNotAccessAnyLayer()
          .whereLayer("schedule")
          .mayOnlyAccessLayers("calendar")
          .whereLayer("rulebook")
          .mayOnlyAccessLayers("calendar", "schedule")
          .whereLayer("submission")
          .mayOnlyAccessLayers("calendar", "rulebook")
          .whereLayer("record")
          .mayOnlyAccessLayers("calendar", "rulebook", "submission")
          .whereLayer("figure")
          .mayOnlyAccessLayers("calendar", "rulebook", "submission", "record")
          .whereLayer("check")
          .mayOnlyAccessLayers("calendar", "rulebook", "record", "figure")
          .whereLayer("report")
          .mayOnlyAccessLayers("calendar", "rulebook", "submission", "record", "figure")
          .whereLayer("publication")
          .mayOnlyAccessLayers(
              "calendar",
              "rulebook",
              "submission",
              "record",
              "figure",
              "check",
              "report",
              "workbook")
          .whereLayer("form")
          .mayOnlyAccessLayers("calendar", "rulebook", "submission", "workbook")
          .whereLayer("form")
          .mayOnlyBeAccessedByLayers("command")
          .whereLayer("returned")
          .mayOnlyAccessLayers("calendar", "rulebook", "submission", "record", "workbook")
          .whereLayer("status")
          .mayOnlyAccessLayers("calendar", "rulebook", "submission", "record")
          // an audit must work on a machine that has nothing but the published file
          .whereLayer("audit")
          .mayOnlyAccessLayers("rulebook", "submission")
          .whereLayer("audit")
          .mayOnlyBeAccessedByLayers("command")
          .whereLayer("job")
          .mayOnlyBeAccessedByLayers("serve", "command")
          .whereLayer("serve")
          .mayOnlyBeAccessedByLayers("command")
          .whereLayer("command")
          .mayNotBeAccessedByAnyLayer()
          .because("each stage hands over through the database and can be run again on its own");

  @ArchTest
  static final ArchRule commandsAreStartedByTheMainClassOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.kokuji.command..")
          .and(not(JavaClass.Predicates.equivalentTo(Kokuji.class)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jp.kokuji.command..")
          .because("the pipeline must not know who started it");

  @ArchTest
  static final ArchRule componentsStandWhereSpringLooksForThem =
      classes()
          .that()
          .areAnnotatedWith(Component.class)
          .or()
          .areMetaAnnotatedWith(Component.class)
          .and(not(JavaClass.Predicates.equivalentTo(Kokuji.class)))
          .should()
          .resideInAnyPackage(
              Objects.requireNonNull(Kokuji.class.getAnnotation(ComponentScan.class)).value())
          .because("otherwise Spring passes over them in silence");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("jp.kokuji.(*)..")
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
          .resideOutsideOfPackage("jp.kokuji.publication.pdf..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.openpdf..", "com.lowagie..")
          .because("the oddities of a library are dealt with in one place");

  @ArchTest
  static final ArchRule onlyReaderAndWriterOfWorkbooksKnowPoi =
      noClasses()
          .that(
              not(resideInAPackage("jp.kokuji.publication.workbook.."))
                  .and(not(resideInAPackage("jp.kokuji.workbook..")))
                  .and(not(resideInAPackage("jp.kokuji.form..")))
                  .and(not(resideInAPackage("jp.kokuji.submission..")))
                  .and(not(resideInAPackage("jp.kokuji.returned.."))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.poi..")
          .because("the oddities of a library are dealt with in one place");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .andShould()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .because("a class that is made by its constructor is complete and can be made in a test");

  @ArchTest
  static final ArchRule recordsAndJobsAreFinalInTheirFields =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areRecords()
          .should()
          .beFinal()
          .because("data do not change");

  @ArchTest
  static void everyPackageIsNullMarkedAndSaysWhatItIsFor(JavaClasses all) throws Exception {
    List<String> packages =
        topLevel(all).map(JavaClass::getPackageName).distinct().sorted().toList();
    for (String name : packages) {
      Class<?> info = Class.forName(name + ".package-info");
      assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
    }
    assertThat(packages).contains("jp.kokuji.record", "jp.kokuji.publication.workbook");
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
}
