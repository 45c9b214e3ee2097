package jp.kokuji.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.file.Sha256;

/** The city's key of Ed25519, with which it signs the checksums of its public folder. */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "signing-key.pem";
  private static final String PUBLIC = "public-key.pem";

  private final KeyPair pair;

  private SigningKey(KeyPair pair) {
    this.pair = pair;
  }

  /** Where the private key stands in the data folder. */
  public static Path file(Path data) {
    return data.resolve(PRIVATE);
  }

  /**
   * Makes a key; its private part can be read by its owner only.
   *
   * @throws FileAlreadyExistsException if there is one: what it has signed must stay provable
   */
  public static SigningKey make(Path data) throws IOException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      Files.createDirectories(data);
      write(file(data), pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------");
      Files.deleteIfExists(data.resolve(PUBLIC));
      write(data.resolve(PUBLIC), pem("PUBLIC KEY", pair.getPublic().getEncoded()), "rw-r--r--");
      return new SigningKey(pair);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key of the data folder, if the city has made one. */
  public static Optional<SigningKey> find(Path data) throws IOException {
    if (!Files.exists(file(data))) {
      return Optional.empty();
    }
    try {
      PrivateKey secret =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(der(file(data))));
      return Optional.of(new SigningKey(new KeyPair(publicKey(data.resolve(PUBLIC)), secret)));
    } catch (GeneralSecurityException e) {
      throw broken(file(data), e);
    }
  }

  /** The public part as PEM, for everyone. */
  byte[] publicPem() {
    return pem("PUBLIC KEY", pair.getPublic().getEncoded());
  }

  /** SHA-256 of the public part: what a notice prints, and a citizen compares. */
  public String fingerprint() {
    return Sha256.of(pair.getPublic().getEncoded());
  }

  static String fingerprint(Path pem) throws IOException {
    return Sha256.of(publicKey(pem).getEncoded());
  }

  /** 64 bytes, always the same for the same text. */
  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the holder of the key has signed that text. */
  static boolean signed(Path pem, byte[] text, byte[] signature) throws IOException {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(publicKey(pem));
      check.update(text);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PublicKey publicKey(Path pem) throws IOException {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der(pem)));
    } catch (GeneralSecurityException e) {
      throw broken(pem, e);
    }
  }

  private static byte[] der(Path pem) throws IOException {
    String text = Files.readString(pem, StandardCharsets.ISO_8859_1);
    try {
      return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    } catch (IllegalArgumentException e) {
      throw broken(pem, e);
    }
  }

  private static IOException broken(Path file, Exception cause) {
    IOException broken = new FileSystemException(file.toString(), null, "not a key of Ed25519");
    broken.initCause(cause);
    return broken;
  }

  private static byte[] pem(String name, byte[] der) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return ("-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void write(Path file, byte[] text, String permissions) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, attributes);
    Files.write(file, text, StandardOpenOption.WRITE);
  }

  /** Whether others than its owner can read the private key. */
  public static boolean open(Path data) throws IOException {
    Path file = file(data);
    return Files.exists(file)
        && file.getFileSystem().supportedFileAttributeViews().contains("posix")
        && !Set.copyOf(PosixFilePermissions.fromString("rw-------"))
            .containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }
}
