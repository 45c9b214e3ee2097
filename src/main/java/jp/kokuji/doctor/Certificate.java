package jp.kokuji.doctor;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which the server proves its name (https), where no proxy before it does.
 *
 * @param file a keystore (PKCS 12) with a key and its certificate; empty where there is none
 */
public record Certificate(@DefaultValue("") String file, @DefaultValue("") String password) {
  static final String SETTINGS = Pages.SETTINGS + ".certificate";
  static final Certificate NONE = new Certificate("", "");
  private static final Duration SOON = Duration.ofDays(30);

  public boolean there() {
    return !file.isEmpty();
  }

  /** Whether browsers can be shown it at that time. */
  public boolean holds(Instant now) {
    try {
      KeyStore store = KeyStore.getInstance(new File(file), password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)
            && store.getCertificate(alias) instanceof X509Certificate certificate
            && certificate.getNotBefore().toInstant().isBefore(now)
            && certificate.getNotAfter().toInstant().isAfter(now)) {
          return true;
        }
      }
      return false;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** Whether it has to be renewed. */
  boolean ends(Instant now) {
    return there() && !holds(now.plus(SOON));
  }
}
