package jp.kokuji.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/** The checksum by which a file is told from every other, and proven to be as it was. */
public final class Sha256 {
  private final MessageDigest digest = DigestUtils.getSha256Digest();

  /** Of the file's bytes, in hexadecimal. */
  public static String of(Path file) throws IOException {
    return new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(file.toFile());
  }

  public static String of(String text) {
    return DigestUtils.sha256Hex(text);
  }

  public static String of(byte[] bytes) {
    return DigestUtils.sha256Hex(bytes);
  }

  /** Adds whatever is written through the stream. */
  public OutputStream through(OutputStream out) {
    return new DigestOutputStream(out, digest);
  }

  public Sha256 add(String text) {
    DigestUtils.updateDigest(digest, text);
    return this;
  }

  public Sha256 add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** Of all that was added, which is forgotten. */
  public byte[] bytes() {
    return digest.digest();
  }

  /** Of all that was added, in hexadecimal. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
