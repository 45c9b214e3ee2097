package jp.kokuji.console;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import jp.kokuji.doctor.Certificate;
import jp.kokuji.doctor.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where the pages can be opened, and who else may say who somebody is.
 *
 * @param address on which the server listens
 * @param url that people type; null where only this machine opens the pages, by the key
 * @param passkey whether who makes final and who approves has to show one
 * @param certificate for https, where no proxy stands before the server
 */
@ConfigurationProperties(Pages.SETTINGS)
public record Doors(
    @DefaultValue(Pages.HERE) String address,
    @Nullable URI url,
    @DefaultValue Proxy proxy,
    @DefaultValue Directory directory,
    @DefaultValue("OFFERED") Passkey passkey,
    @DefaultValue Certificate certificate) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** What the commands of this machine reach as well. */
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

  private static final Set<String> HERE = Set.of(Pages.HERE, "localhost", "::1", "[::1]");

  private static final Set<String> BY_ITSELF = Set.of("0:0:0:0:0:0:0:1", Pages.HERE, "::1");

  /**
   * Servers that stand before this one.
   *
   * @param header in which they say who has signed in with them; empty where they do not
   */
  public record Proxy(@DefaultValue Set<String> addresses, @DefaultValue("") String header) {}

  /**
   * Where a city's people sign in (OpenID Connect); the accounts still say what each may do.
   *
   * @param issuer empty where there is none
   * @param claim that holds the name of the account
   */
  public record Directory(
      @DefaultValue("") String issuer,
      @DefaultValue("kokuji") String client,
      @DefaultValue("") String secret,
      @DefaultValue("preferred_username") String claim) {
    boolean there() {
      return !issuer.isEmpty();
    }
  }

  /** A second step beside the password, for those who approve. */
  public enum Passkey {
    /** Of those who have registered one. */
    OFFERED,
    /** Of everybody. */
    REQUIRED
  }

  /** What keeps the server from being opened like this: the name of a sentence. */
  public @Nullable String fault(Instant now) {
    if (!HERE.contains(address) && !EVERYWHERE.contains(address)) {
      return "serve.address";
    }
    boolean elsewhere = EVERYWHERE.contains(address) || directory.there() || named();
    if (passkey == Passkey.REQUIRED && !bearsPasskeys()) {
      return "serve.passkey";
    }
    if (certificate.there() && (url == null || inTheClear() || !certificate.holds(now))) {
      return "serve.certificate";
    }
    return url == null && elsewhere ? "serve.url" : null;
  }

  /** Whether others than the person at this machine come in, each by an account. */
  public boolean forOthers() {
    return url != null;
  }

  /** Whether passwords pass the network as they are. */
  public boolean inTheClear() {
    return url != null && !"https".equals(url.getScheme());
  }

  /** Whether browsers make passkeys for the address that people type. */
  boolean bearsPasskeys() {
    return url != null && Pages.bearsPasskeys(url);
  }

  /** The name for which passkeys are made. */
  String site() {
    return String.valueOf(url == null ? null : url.getHost()).toLowerCase(Locale.ROOT);
  }

  /** Where a page has to come from that asks for one; a browser leaves out the usual port. */
  String origin() {
    String scheme = String.valueOf(url == null ? null : url.getScheme()).toLowerCase(Locale.ROOT);
    int port = url == null ? -1 : url.getPort();
    boolean usual = port == -1 || port == ("https".equals(scheme) ? HTTPS : HTTP);
    return scheme + "://" + site() + (usual ? "" : ":" + port);
  }

  private boolean named() {
    return !proxy.addresses().isEmpty() && !proxy.header().isEmpty();
  }

  /** Whether a page of that name is one of ours. */
  boolean knows(String host) {
    return HERE.contains(host) || (url != null && host.equalsIgnoreCase(url.getHost()));
  }

  /** Whether a request comes from this machine itself. */
  static boolean isHere(String remote) {
    return BY_ITSELF.contains(remote);
  }
}
