package jp.kokuji.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the zip that an xlsx file is, with fixed entry times and stored instead of deflated,
 * because what a deflater gives differs between zlib builds.
 */
final class StableZip {
  /** The first month of the zip calendar makes java.util.zip write the time zone; the next not. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final Map<String, String> READINGS =
      Map.of(
          "市長", "シチョウ",
          "教育委員会", "キョウイクイインカイ",
          "教育部", "キョウイクブ",
          "総務部", "ソウムブ",
          "部分開示", "ブブンカイジ",
          "開示", "カイジ",
          "市内", "シナイ");

  private StableZip() {}

  static byte[] rewritten(byte[] zip, boolean readings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        boolean strings = readings && entry.getName().endsWith("sharedStrings.xml");
        store(out, entry.getName(), strings ? withReadings(content) : content);
      }
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  private static byte[] withReadings(byte[] content) {
    String xml = new String(content, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> reading : READINGS.entrySet()) {
      String word = reading.getKey();
      String plain = "<t>" + word + "</t></si>";
      String run =
          "<t>%s</t><rPh sb=\"0\" eb=\"%d\"><t>%s</t></rPh><phoneticPr fontId=\"0\"/></si>"
              .formatted(word, word.length(), reading.getValue());
      xml = xml.replace(plain, run);
    }
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
