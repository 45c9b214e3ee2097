package jp.kokuji.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 20);
  private static final FiscalYear YEAR = new FiscalYear(2021);
  private static Directory kurume;
  private static Directory sample;

  @BeforeAll
  static void read() throws InvalidRulebook {
    kurume = new Directory(new RulebookReader(Path.of("jobs")).read().city());
    sample =
        new Directory(new RulebookReader(Path.of("src/test/resources/rulebook")).read().city());
  }

  @ParameterizedTest
  @CsvSource({
    "健康福祉部保健所地域保健課, 保健所",
    "保健所地域保健課, 保健所",
    "市長健康福祉部保健所地域保健課, 保健所",
    "地域保健課, 保健所",
    "'総務部　総務課', 総務部",
    "三瀨総合支所市民福祉課, 三潴総合支所",
    "企業局上下水道部, 上下水道部",
    "市教育委員会教育部学校教育課, 教育部",
    "市民文化部各市民センター, 市民文化部",
    "協働推進部広聴･相談課, 協働推進部",
    "固定資産評価委員会事務局, 固定資産評価審査委員会事務局"
  })
  void findsTheDepartmentHoweverItIsWritten(String written, String name) {
    assertThat(kurume.findDepartment(written, DAY)).map(Department::name).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"市民福祉課", "企業管理者総務部", "総務部市民課", "総務"})
  void findsNoDepartmentWhereNoneOrSeveralAreMeant(String written) {
    assertThat(kurume.findDepartment(written, DAY)).isEmpty();
  }

  /** Whoever submits from a folder that says of which agency a department is, is that one. */
  @Test
  void departmentsOfOneNameSubmitWithTheirAgencies() throws InvalidRulebook {
    City city = new RulebookReader(Path.of("jobs")).read().city();
    List<Department> all = new ArrayList<>(city.departments());
    all.add(office("市長", Validity.ALWAYS));
    all.add(office("教育委員会", new Validity(LocalDate.MIN, LocalDate.of(2022, 3, 31))));
    City two = with(city, all);
    assertThat(two.called("教育委員会", "庶務課")).isEqualTo("教育委員会庶務課");
    assertThat(two.called("市長", "総務部")).isEqualTo("総務部");
    Directory directory = new Directory(two);
    assertThat(directory.findSubmitter("市長庶務課", YEAR)).contains("市長庶務課");
    assertThat(directory.findSubmitter("庶務課", YEAR)).contains("庶務課");
    assertThat(directory.findSubmitter("市長総務部", YEAR)).contains("総務部");
    List<Department> one = new ArrayList<>(city.departments());
    one.add(office("市長", new Validity(LocalDate.MIN, LocalDate.of(2021, 9, 30))));
    one.add(office("議会", new Validity(LocalDate.of(2021, 10, 1), LocalDate.MAX)));
    assertThat(with(city, one).called("市長", "庶務課")).as("it moved").isEqualTo("庶務課");
  }

  private static Department office(String agency, Validity days) {
    return new Department("庶務課", agency, List.of(), List.of(), null, null, days);
  }

  private static City with(City city, List<Department> departments) {
    return new City(
        city.name(),
        city.code(),
        city.agencies(),
        List.copyOf(departments),
        city.corners(),
        city.workingDays(),
        city.issuer(),
        city.contact(),
        city.licence());
  }

  @Test
  void findsAgenciesByTheirAliases() {
    assertThat(kurume.findAgency("固定資産評価委員会", DAY)).map(Agency::name).contains("固定資産評価審査委員会");
    assertThat(kurume.findAgency("総務部", DAY)).isEmpty();
  }

  @Test
  void findsCornersWithAndWithoutTheWord() {
    assertThat(kurume.findCorner("保健所情報公開コーナー", DAY)).map(Corner::name).contains("健康福祉部保健所");
    assertThat(kurume.findCorner("企業局上下水道部", DAY)).map(Corner::name).contains("上下水道部");
    assertThat(kurume.findCorner("総務部", DAY)).map(Corner::name).contains("総務部");
    assertThat(kurume.findCorner("総務部情報公開コーナー", DAY)).map(Corner::name).contains("総務部");
  }

  @Test
  void anAliasHoldsOnItsDaysOnly() {
    LocalDate last = LocalDate.of(2021, 3, 31);
    assertThat(sample.findDepartment("庶務部総務課", last)).map(Department::name).contains("総務部");
    assertThat(sample.findDepartment("庶務部総務課", last.plusDays(1))).isEmpty();
  }

  @Test
  void aDepartmentBelongsToTheAgencyOfTheDay() {
    LocalDate last = LocalDate.of(2021, 3, 31);
    assertThat(sample.findDepartment("水道部", last)).map(Department::agency).contains("市長");
    assertThat(sample.findDepartment("水道部", last.plusDays(1)))
        .map(Department::agency)
        .contains("企業管理者");
    assertThat(sample.findDepartment("総務課", last)).map(Department::name).contains("総務部");
    assertThat(sample.findDepartment("総務課", last.plusDays(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "市長部局, 市長",
    "健康福祉部保健所, 保健所",
    "健康福祉部保健所地域保健課, 保健所地域保健課",
    "学校教育課, 教育部学校教育課",
    "総務部情報公開コーナー, 総務部"
  })
  void listsASubmitterUnderOneName(String folder, String name) {
    assertThat(kurume.findSubmitter(folder, YEAR)).contains(name);
  }

  @Test
  void aNameHeldOnAnyDayOfTheYearSubmits() {
    assertThat(sample.findSubmitter("庶務部", new FiscalYear(2020))).contains("総務部");
    assertThat(sample.findSubmitter("庶務部", YEAR)).isEmpty();
  }

  @Test
  void suggestsTheNearestNames() {
    assertThat(kurume.nearestDepartments("子供未来部こども保育課"))
        .hasSize(3)
        .first()
        .isEqualTo("子ども未来部子ども保育課");
    assertThat(kurume.nearestAgencies("選挙委員会")).hasSize(3).contains("選挙管理委員会");
    assertThat(kurume.nearestCorners("三猪総合支所")).hasSize(3).first().isEqualTo("三潴総合支所");
  }
}
