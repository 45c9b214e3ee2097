package jp.kokuji.doctor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * How the operator's pages are opened to others.
 *
 * @param url that people type; empty where only this machine opens them
 * @param issuer of the city's directory; empty where there is none
 * @param passkey whether who approves has to show one; empty where that is not said
 */
public record Pages(
    String address, String url, String issuer, String passkey, Certificate certificate) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Only this machine. */
  public static final String HERE = "127.0.0.1";

  /** Under which the settings of the pages stand. */
  public static final String SETTINGS = "kokuji.pages";

  public static final String URL = SETTINGS + ".url";

  public static final String ADDRESS = SETTINGS + ".address";

  static Pages of(Environment environment) {
    return new Pages(
        environment.getProperty(ADDRESS, HERE),
        environment.getProperty(URL, ""),
        environment.getProperty(SETTINGS + ".directory.issuer", ""),
        environment.getProperty(SETTINGS + ".passkey", ""),
        new Certificate(
            environment.getProperty(Certificate.SETTINGS + ".file", ""),
            environment.getProperty(Certificate.SETTINGS + ".password", "")));
  }

  /**
   * Whether browsers make passkeys for the address: one with https and a name. They take this
   * machine's own name for as safe.
   */
  public static boolean bearsPasskeys(URI url) {
    String host = url.getHost();
    boolean name = host != null && !host.startsWith("[") && !host.matches("[0-9.]*");
    return name && ("https".equalsIgnoreCase(url.getScheme()) || host.equals("localhost"));
  }

  /** Whether nothing is released without a passkey, which only the pages can ask for. */
  public static boolean demandPasskeys(Environment environment) {
    return of(environment).demandPasskeys();
  }

  private boolean demandPasskeys() {
    return passkey.equalsIgnoreCase("required");
  }

  Stream<Finding> examine(Instant now) {
    return Stream.of(
            Finding.when(
                url.isEmpty() && !(address.equals(HERE) && issuer.isEmpty()),
                Ailment.PAGES_WITHOUT_URL,
                address),
            Finding.when(url.startsWith("http:"), Ailment.PAGES_IN_CLEAR, url),
            Finding.when(!issuer.isEmpty() && silent(), Ailment.DIRECTORY_SILENT, issuer),
            Finding.when(demandPasskeys() && !bearsPasskeys(url), Ailment.PASSKEYS_IMPOSSIBLE, url),
            Finding.when(certificate.ends(now), Ailment.CERTIFICATE_ENDS, certificate.file()))
        .flatMap(found -> found);
  }

  private static boolean bearsPasskeys(String url) {
    try {
      return bearsPasskeys(URI.create(url));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private boolean silent() {
    try {
      URI known = URI.create(issuer + "/.well-known/openid-configuration");
      HttpURLConnection asked = (HttpURLConnection) known.toURL().openConnection();
      asked.setConnectTimeout((int) PATIENCE.toMillis());
      asked.setReadTimeout((int) PATIENCE.toMillis());
      return asked.getResponseCode() != HttpURLConnection.HTTP_OK;
    } catch (IOException | IllegalArgumentException | ClassCastException unreachable) {
      return true;
    }
  }
}
