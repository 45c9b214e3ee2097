package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Names what a file really is that is no ledger, so that its sender knows what to save anew. */
final class ForeignFormat {
  /** By what the content types of an Office file tell. */
  private static final Map<String, String> OFFICE =
      Map.of(
          "sheet.binary.", "xlsb",
          "wordprocessingml", "Word（docx）",
          "presentationml", "PowerPoint（pptx）");

  private static final Map<String, String> BINARY =
      Map.of("WordDocument", "Word（doc）", "PowerPoint Document", "PowerPoint（ppt）");

  private ForeignFormat() {}

  static UnreadableSubmission of(OPCPackage file) throws InvalidFormatException {
    List<String> types = file.getParts().stream().map(PackagePart::getContentType).toList();
    return LineReaders.notALedger(
        OFFICE.entrySet().stream()
            .filter(sign -> types.stream().anyMatch(type -> type.contains(sign.getKey())))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("Office"));
  }

  static UnreadableSubmission of(DirectoryNode root) {
    return LineReaders.notALedger(
        BINARY.entrySet().stream()
            .filter(sign -> root.hasEntry(sign.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("OLE2"));
  }

  /** OpenDocument says what it is in an entry of its own. */
  static UnreadableSubmission of(ZipFile zip) throws IOException {
    ZipEntry type = zip.getEntry("mimetype");
    if (type == null) {
      return LineReaders.notALedger("zip");
    }
    try (InputStream in = zip.getInputStream(type)) {
      String name = new String(in.readNBytes(100), US_ASCII).toLowerCase(Locale.ROOT);
      return LineReaders.notALedger(
          name.contains("opendocument.spreadsheet")
              ? "OpenDocument（ods）"
              : name.contains("opendocument") ? "OpenDocument" : "zip");
    }
  }
}
