package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A passkey of a browser that lies as a test wants it to. */
final class SoftKey {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int KEY_FOLLOWS = 0x40;

  private final KeyPair pair;
  private final byte[] id = UUID.randomUUID().toString().getBytes(UTF_8);
  private final String site;
  private final String origin;
  private final boolean verified;
  private int count;

  private SoftKey(KeyPair pair, String site, String origin, boolean verified) {
    this.pair = pair;
    this.site = site;
    this.origin = origin;
    this.verified = verified;
  }

  static SoftKey of(String site, String origin, boolean verified) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return new SoftKey(generator.generateKeyPair(), site, origin, verified);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String id() {
    return text(id);
  }

  private byte[] said(String type, Bytes challenge, String from) {
    return """
    {"type":"webauthn.%s","challenge":"%s","origin":"%s","crossOrigin":false}\
    """
        .formatted(type, challenge.toBase64UrlString(), from)
        .getBytes(UTF_8);
  }

  private static byte[] hash(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private byte[] seen(boolean user, byte[] more) throws GeneralSecurityException {
    int flags = PRESENT | (user ? VERIFIED : 0) | (more.length > 0 ? KEY_FOLLOWS : 0);
    return ByteBuffer.allocate(37 + more.length)
        .put(hash(site.getBytes(UTF_8)))
        .put((byte) flags)
        .putInt(count)
        .put(more)
        .array();
  }

  private String json(Map<String, String> response) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "id",
                id(),
                "rawId",
                id(),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of()));
  }

  private static byte[] part(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] part = new byte[32];
    int from = Math.max(0, bytes.length - 32);
    System.arraycopy(bytes, from, part, 32 - (bytes.length - from), bytes.length - from);
    return part;
  }

  /** What the browser answers where it is asked to make the key. */
  String made(Bytes challenge) throws GeneralSecurityException {
    ECPublicKey open = (ECPublicKey) pair.getPublic();
    Map<Integer, Object> key = new LinkedHashMap<>();
    key.put(1, 2);
    key.put(3, -7);
    key.put(-1, 1);
    key.put(-2, part(open.getW().getAffineX()));
    key.put(-3, part(open.getW().getAffineY()));
    byte[] cose = cose(key);
    byte[] more =
        ByteBuffer.allocate(18 + id.length + cose.length)
            .put(new byte[16])
            .putShort((short) id.length)
            .put(id)
            .put(cose)
            .array();
    Map<String, Object> attestation = new LinkedHashMap<>();
    attestation.put("fmt", "none");
    attestation.put("attStmt", Map.of());
    attestation.put("authData", seen(verified, more));
    return json(
        Map.of(
            "clientDataJSON",
            text(said("create", challenge, origin)),
            "attestationObject",
            text(new CBORMapper().writeValueAsBytes(attestation))));
  }

  /** Jackson would write the names of a map as texts. */
  private static byte[] cose(Map<Integer, Object> key) {
    ByteBuffer bytes = ByteBuffer.allocate(128).put((byte) (0xA0 | key.size()));
    CBORMapper cbor = new CBORMapper();
    key.forEach(
        (name, value) ->
            bytes.put(cbor.writeValueAsBytes(name)).put(cbor.writeValueAsBytes(value)));
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  String signed(Bytes challenge) throws GeneralSecurityException {
    return signed(challenge, origin, verified);
  }

  /** What the browser answers where it is asked to sign. */
  String signed(Bytes challenge, String from, boolean user) throws GeneralSecurityException {
    count++;
    byte[] seen = seen(user, new byte[0]);
    byte[] said = said("get", challenge, from);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(seen);
    signature.update(hash(said));
    return json(
        Map.of(
            "clientDataJSON",
            text(said),
            "authenticatorData",
            text(seen),
            "signature",
            text(signature.sign())));
  }
}
