package jp.kokuji.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkedCopyTest {
  private static final byte[] MACRO = "Sub 集計()".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder = Path.of("");

  private Path submitted() {
    return folder.resolve("台帳.xlsx");
  }

  private Path copy(String extension) {
    return folder.resolve("out/台帳.xlsx.返却." + extension);
  }

  private void submit(Workbook workbook) throws IOException {
    try (workbook;
        OutputStream out = Files.newOutputStream(submitted())) {
      workbook.write(out);
    }
  }

  private String sha256() throws IOException {
    return DigestUtils.sha256Hex(Files.readAllBytes(submitted()));
  }

  private CopyState update(String sha256, List<Problem> problems) throws IOException {
    CopyState state =
        new MarkedCopy(folder.resolve("out/台帳.xlsx"))
            .update(submitted(), sha256, problems, "list " + problems.size());
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.filter(file -> !file.getFileName().toString().startsWith("台帳"))).isEmpty();
    }
    return state;
  }

  @ParameterizedTest
  @EnumSource
  void isNamedForItsContentAndWrittenOnlyWhenSomethingChanges(WorkbookFormat format)
      throws Exception {
    submit(SampleLedger.of(format));
    assertThat(update(sha256(), SampleLedger.problems())).isEqualTo(CopyState.MARKED);
    Path copy = copy(format.extension());
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(copy, longAgo);
    assertThat(update(sha256(), SampleLedger.problems())).isEqualTo(CopyState.MARKED);
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(longAgo);

    assertThat(update(sha256(), SampleLedger.problems().subList(0, 1))).isEqualTo(CopyState.MARKED);
    assertThat(Files.getLastModifiedTime(copy)).isNotEqualTo(longAgo);

    Files.write(copy, new byte[] {'P', 'K', 3, 4});
    assertThat(update(sha256(), SampleLedger.problems().subList(0, 1))).isEqualTo(CopyState.MARKED);
    assertThat(Files.size(copy)).as("whatever damaged it").isGreaterThan(1000);

    new MarkedCopy(folder.resolve("out/台帳.xlsx")).remove();
    assertThat(copy).doesNotExist();
  }

  @Test
  void isMadeOnlyOfTheBytesThatWereJudged() throws Exception {
    submit(SampleLedger.of(WorkbookFormat.XLSX));
    String judged = sha256();
    update(judged, SampleLedger.problems());
    submit(SampleLedger.empty(WorkbookFormat.XLSX));
    assertThat(update(judged, SampleLedger.problems().subList(1, 2))).isEqualTo(CopyState.GONE);
    assertThat(copy("xlsx")).as("the outdated copy").doesNotExist();
    Files.delete(submitted());
    assertThat(update(judged, SampleLedger.problems())).isEqualTo(CopyState.GONE);
  }

  @Test
  void keepsMacros() throws Exception {
    submit(SampleLedger.of(WorkbookFormat.XLSM));
    try (OPCPackage file = OPCPackage.open(submitted().toFile(), PackageAccess.READ_WRITE)) {
      var part =
          file.createPart(
              PackagingURIHelper.createPartName("/xl/vbaProject.bin"),
              XSSFRelation.VBA_MACROS.getContentType());
      try (OutputStream out = part.getOutputStream()) {
        out.write(MACRO);
      }
      file.getPartsByContentType(XSSFRelation.MACROS_WORKBOOK.getContentType())
          .getFirst()
          .addRelationship(
              part.getPartName(), TargetMode.INTERNAL, XSSFRelation.VBA_MACROS.getRelation());
    }
    assertThat(update(sha256(), SampleLedger.problems())).isEqualTo(CopyState.MARKED);
    try (OPCPackage file = OPCPackage.open(copy("xlsm").toFile(), PackageAccess.READ)) {
      assertThat(
              file.getPart(PackagingURIHelper.createPartName("/xl/vbaProject.bin"))
                  .getInputStream()
                  .readAllBytes())
          .isEqualTo(MACRO);
    }
  }

  @Test
  void isNotMadeOfWhatCannotBeOpened() throws Exception {
    Files.writeString(submitted(), "受付番号,受付日\n");
    assertThat(update(sha256(), SampleLedger.problems())).isEqualTo(CopyState.NONE);

    submit(SampleLedger.of(WorkbookFormat.XLSX));
    byte[] whole = Files.readAllBytes(submitted());
    Files.write(submitted(), Arrays.copyOf(whole, whole.length - 100));
    assertThat(update(sha256(), SampleLedger.problems())).isEqualTo(CopyState.UNREADABLE);

    Files.write(submitted(), whole);
    Problem locked = new Problem(Rule.PASSWORD_PROTECTED, "", 0, "", "", List.of());
    assertThat(update(sha256(), List.of(locked))).isEqualTo(CopyState.UNREADABLE);
    lock(whole);
    assertThat(update(sha256(), SampleLedger.problems())).isEqualTo(CopyState.UNREADABLE);
  }

  private void lock(byte[] workbook) throws Exception {
    try (POIFSFileSystem file = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(submitted())) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("1234");
      try (OutputStream content = encryptor.getDataStream(file)) {
        content.write(workbook);
      }
      file.writeFilesystem(out);
    }
  }

  @Test
  void isNotMadeOfAWorkbookTooLargeForMemory() throws Exception {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(submitted()))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(new byte[30 * 1024 * 1024]);
      zip.closeEntry();
    }
    assertThat(update(sha256(), SampleLedger.problems())).isEqualTo(CopyState.TOO_LARGE);
  }
}
