package jp.kokuji.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import jp.kokuji.rulebook.Agency;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rulebook that Kokuji is delivered with. */
class RulebookReaderTest {
  private static final Path JOBS = Path.of("jobs");
  private static final LocalDate LAST_DAY_OF_ORDINANCE = LocalDate.of(2023, 3, 31);

  @Test
  void readsTheWholeCity() throws InvalidRulebook {
    City city = new RulebookReader(JOBS).read().city();
    assertThat(city.code()).isEqualTo("402036");
    assertThat(city.agencies()).hasSize(10).first().extracting(Agency::name).isEqualTo("市長");
    assertThat(city.corners()).hasSize(27);
    assertThat(city.departments()).hasSize(27).noneMatch(each -> each.corner() == null);
  }

  @Test
  void knowsTheKindsOfTheContractAndThoseOfTheAct() throws InvalidRulebook {
    assertThat(new RulebookReader(JOBS).read().kinds().keySet())
        .containsExactlyInAnyOrder(
            "document-request",
            "personal-request",
            "outside-use",
            "external-provision",
            "business-registration",
            "appeal",
            "council-item",
            "information-provision",
            "audit-finding",
            "audit-scope",
            "training",
            "publication",
            "nil-return",
            "consultation",
            "consulted-file",
            "leak-report",
            "personal-file",
            "complaint",
            "affiliate");
  }

  @Test
  void bindsWhatAKindSaysOfItsFields() throws InvalidRulebook {
    RecordKind kind = new RulebookReader(JOBS).read().kind("document-request");
    assertThat(kind.key()).containsExactly("reception_number", "branch");
    assertThat(kind.order()).containsExactly(new RecordKind.Order("received_on", "decided_on"));
    Field outcome = kind.field("outcome");
    assertThat(outcome.present()).isTrue();
    assertThat(outcome.filled()).isFalse();
    assertThat(outcome.type())
        .isInstanceOfSatisfying(
            FieldType.Vocabulary.class,
            words -> {
              assertThat(words.blank()).isEqualTo("処理中");
              assertThat(words.aliases()).containsEntry("取り下げ", "取下げ");
            });
    Field clauses = kind.field("clauses");
    assertThat(clauses.type()).isEqualTo(new FieldType.Clauses("document-exemptions"));
    assertThat(clauses.need())
        .isEqualTo(new Field.Need("outcome", List.of("部分開示", "不開示"), List.of("開示")));
  }

  @Test
  void theSameNumberMeansAnotherClauseOnceTheActApplies() throws InvalidRulebook {
    Provision provision = new RulebookReader(JOBS).read().provision("personal-exemptions");
    assertThat(provision.on(LAST_DAY_OF_ORDINANCE).orElseThrow())
        .satisfies(version -> assertThat(version.article()).isEqualTo("第14条の2第1項"))
        .satisfies(version -> assertThat(version.clauses()).hasSize(8));
    assertThat(provision.on(LAST_DAY_OF_ORDINANCE.plusDays(1)).orElseThrow())
        .satisfies(version -> assertThat(version.article()).isEqualTo("第78条第1項"))
        .satisfies(
            version ->
                assertThat(version.clauses())
                    .extracting(clause -> clause.number().toString())
                    // 4号 and 5号 are for heads of national and prefectural bodies
                    .containsExactly(
                        "1", "2", "3", "6", "7", "7イ", "7ロ", "7ハ", "7ニ", "7ホ", "7ヘ", "7ト"));
    assertThat(provision.on(LAST_DAY_OF_ORDINANCE.plusDays(1), "議会").orElseThrow().article())
        .isEqualTo("第20条");
    assertThat(provision.on(LAST_DAY_OF_ORDINANCE.plusDays(1), "市長").orElseThrow().article())
        .isEqualTo("第78条第1項");
  }

  @Test
  void theFingerprintChangesWithAnyByteAndAnyName(@TempDir Path folder) throws Exception {
    Path jobs = SampleJobs.in(folder).jobs();
    String before = new RulebookReader(jobs).read().fingerprint();
    assertThat(new RulebookReader(jobs).read().fingerprint()).isEqualTo(before).hasSize(64);
    Files.move(jobs.resolve("kinds/note.yml"), jobs.resolve("kinds/memo.yml"));
    String renamed = new RulebookReader(jobs).read().fingerprint();
    Files.writeString(
        jobs.resolve("kinds/request.yml"),
        Files.readString(jobs.resolve("kinds/request.yml")) + "# 注\n");
    String edited = new RulebookReader(jobs).read().fingerprint();
    assertThat(renamed).isNotEqualTo(before);
    assertThat(edited).isNotIn(before, renamed);
  }

  @Test
  void filesAreReadAgainOnceAByteOfThemIsAnother(@TempDir Path folder) throws Exception {
    Path jobs = SampleJobs.in(folder).jobs();
    RulebookReader reader = new RulebookReader(jobs);
    reader.read(); // the first reading of a process is not kept
    Rulebook read = reader.read();
    assertThat(reader.read()).isSameAs(read);

    Path kind = jobs.resolve("kinds/request.yml");
    FileTime written = Files.getLastModifiedTime(kind);
    String before = Files.readString(kind);
    String after = before.replace("name: 請求", "name: 要求");
    Files.writeString(kind, after);
    Files.setLastModifiedTime(kind, written);
    assertThat(after).isNotEqualTo(before).hasSameSizeAs(before);
    assertThat(reader.read().fingerprint()).isNotEqualTo(read.fingerprint());
    Files.writeString(kind, "fields: [\n");
    assertThatThrownBy(reader::read).isInstanceOf(InvalidRulebook.class);
  }
}
