package jp.kokuji.notice.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import jp.kokuji.file.Sha256;
import jp.kokuji.release.Edition;

/** A file that is to be published, with all its bytes. */
public final class PublicFile {
  private final String name;
  private final byte[] bytes;

  PublicFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  /** The file that the edition writes. */
  public static PublicFile of(Edition edition) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    edition.content().write(bytes);
    return new PublicFile(edition.fileName(), bytes.toByteArray());
  }

  public String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** In bytes. */
  public long size() {
    return bytes.length;
  }

  /** In hexadecimal digits, lower case. */
  public String sha256() {
    return Sha256.of(bytes);
  }

  /** What kind of file it is, as IANA registers it. */
  public String mediaType() {
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "pdf" -> "application/pdf";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "html" -> "text/html";
      case "csv" -> "text/csv";
      case "jsonld" -> "application/ld+json";
      case "json" -> "application/json";
      default -> "text/plain";
    };
  }

  Edition edition() {
    return new Edition(name, out -> out.write(bytes));
  }
}
