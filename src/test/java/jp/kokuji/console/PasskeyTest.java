package jp.kokuji.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.account.Accounts;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import jp.kokuji.doctor.Certificate;
import jp.kokuji.record.ActLog;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.util.SerializationUtils;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The second step of those who approve, against a browser that lies. */
class PasskeyTest {
  private static final String SITE = "kokuji.example.lg.jp";
  private static final String ORIGIN = "https://" + SITE;
  private static final String APPROVE = "/release/approve";
  private static final String PASSWORD = "とても長い合い言葉です二〇二六";
  private static final Person HANAKO = new Person("承認 花子", Role.APPROVER, "");
  private static final Person TARO = new Person("承認 太郎", Role.APPROVER, "");

  private final ServedPages pages = ServedPages.fresh();
  private final Office office = pages.context().getBean(Office.class);
  private final MockHttpSession session = new MockHttpSession();
  private Instant now = Instant.parse("2026-06-15T00:00:00Z");
  private final Clock clock = source(() -> now);
  private final Acts acts = new Acts(() -> office.get(ActLog.class), clock);
  private SecondStep second = second(ORIGIN, Doors.Passkey.OFFERED);
  private PasskeyAsking asking = asking(ORIGIN);
  private PasskeyMaking making = making(ORIGIN);
  private final PasskeyPage page =
      new PasskeyPage(second, signIn(), acts, doors(ORIGIN, Doors.Passkey.OFFERED), clock);

  private static Clock source(InstantSource instant) {
    return instant.withZone(ZoneOffset.UTC);
  }

  private static Doors doors(String url, Doors.Passkey passkey) {
    return new Doors(
        "127.0.0.1",
        url.isEmpty() ? null : URI.create(url),
        new Doors.Proxy(Set.of(), ""),
        new Doors.Directory("", "", "", ""),
        passkey,
        new Certificate("", ""));
  }

  private SecondStep second(String url, Doors.Passkey passkey) {
    return new SecondStep(() -> office.get(JdbcTemplate.class), acts, doors(url, passkey), clock);
  }

  private PasskeyAsking asking(String url) {
    return new PasskeyAsking(second, doors(url, Doors.Passkey.OFFERED), clock);
  }

  private SignIn signIn() {
    return new SignIn(
        () -> office.get(Accounts.class), clock, doors(ORIGIN, Doors.Passkey.OFFERED));
  }

  private PasskeyMaking making(String url) {
    return new PasskeyMaking(second, signIn(), doors(url, Doors.Passkey.OFFERED), clock);
  }

  private MockHttpServletRequest request(String path, String code) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    request.setSession(session);
    request.setParameter("year", "R5");
    request.setParameter("code", code);
    return request;
  }

  private void account(Person person) throws Exception {
    Accounts accounts = office.get(Accounts.class);
    accounts.invite(person.name(), person.role(), "");
    accounts.setPassword(person.name(), new BCryptPasswordEncoder().encode(PASSWORD));
  }

  private static Bytes challenge(String options) {
    JsonNode read = JsonMapper.shared().readTree(options);
    return Bytes.fromBase64(read.at("/challenge").asString());
  }

  private SoftKey key() throws Exception {
    return SoftKey.of(SITE, ORIGIN, true);
  }

  private String register(Person person, SoftKey key) throws Exception {
    MockHttpServletRequest request = request("/passkey/new", "");
    Invited.keep(session, person.name(), now);
    Bytes challenge = challenge(making.make(PASSWORD, person, request));
    return words(person, key.made(challenge), request("/passkey/register", ""));
  }

  private String words(Person person, String made, MockHttpServletRequest request)
      throws Exception {
    Model model = new ExtendedModelMap();
    page.register("職場のパソコン", made, person, request, model);
    return String.valueOf(model.getAttribute("words"));
  }

  private List<CredentialRecord> keys(Person person) throws Exception {
    return second.of(person).all();
  }

  private Bytes asked(Person person, String code) throws Exception {
    return asking.options(APPROVE, person, request(APPROVE, code)).orElseThrow().getChallenge();
  }

  private Optional<String> missing(Person person, String code, String signed) throws Exception {
    MockHttpServletRequest request = request(APPROVE, code);
    request.setParameter("passkey", signed);
    return second.missing(person, request);
  }

  private List<String> acts() throws Exception {
    return office.get(ActLog.class).all().stream()
        .filter(act -> act.act().startsWith("passkey"))
        .map(act -> act.act() + " " + act.content().replaceFirst("^\\S+ ", ""))
        .toList();
  }

  @Test
  void whoHasAPasskeyShowsItForOneActOnce() throws Exception {
    account(HANAKO);
    assertThat(missing(HANAKO, "AB", "")).as("nobody has to have one").isEmpty();
    assertThat(asking.options(APPROVE, HANAKO, request(APPROVE, "AB"))).isEmpty();
    SoftKey key = key();
    assertThat(register(HANAKO, key)).isEqualTo("passkey.added");
    assertThat(keys(HANAKO)).extracting(CredentialRecord::getLabel).containsExactly("職場のパソコン");
    assertThat(missing(HANAKO, "AB", "")).contains("passkey.needed");
    String signed = key.signed(asked(HANAKO, "AB"));
    assertThat(missing(HANAKO, "AB", signed)).isEmpty();
    assertThat(keys(HANAKO).getFirst().getSignatureCount()).isEqualTo(1);
    assertThat(missing(HANAKO, "AB", signed)).as("replayed").contains("passkey.refused");
    assertThat(acts()).hasSize(2);
    assertThat(acts().getFirst()).contains("passkey-add", "承認 花子", "職場のパソコン");
    assertThat(acts().getLast()).contains("passkey-use", "/release/approve R5 AB", "職場のパソコン");
    assertThat(office.get(ActLog.class).broken()).isEmpty();
  }

  @Test
  void whatDoesNotHoldIsRefused() throws Exception {
    account(HANAKO);
    account(TARO);
    SoftKey key = key();
    SoftKey other = key();
    register(HANAKO, key);
    register(TARO, other);
    Bytes stale = asked(HANAKO, "AB");
    refused("AB", key.signed(stale), () -> asked(HANAKO, "AB"));
    refused("AB", key.signed(asked(HANAKO, "AB"), "https://evil.example", true));
    refused("AB", key.signed(asked(HANAKO, "AB"), ORIGIN + ":8443", true));
    refused("AB", key.signed(asked(HANAKO, "AB"), ORIGIN, false));
    refused("AB", other.signed(asked(HANAKO, "AB")));
    refused("AB", key.signed(asked(HANAKO, "CD")));
    refused("AB", key().signed(asked(HANAKO, "AB")));
    for (String broken : List.of("{}", "[]", "null", "x", "{\"id\":\"" + key.id() + "\"}")) {
      asked(HANAKO, "AB");
      refused("AB", broken);
    }
    String late = key.signed(asked(HANAKO, "AB"));
    now = now.plus(Duration.ofMinutes(6));
    refused("AB", late);
    String hers = key.signed(asked(HANAKO, "AB"));
    assertThat(missing(TARO, "AB", hers)).as("another person's").contains("passkey.refused");
    String elsewhere = key.signed(asked(HANAKO, "AB"));
    MockHttpServletRequest session = request(APPROVE, "AB");
    session.setSession(new MockHttpSession());
    session.setParameter("passkey", elsewhere);
    assertThat(second.missing(HANAKO, session)).as("another session").contains("passkey.refused");
    assertThat(missing(HANAKO, "AB", key.signed(asked(HANAKO, "AB")))).isEmpty();
    assertThat(acts()).filteredOn(act -> act.startsWith("passkey-use")).hasSize(1);
  }

  /** What happens between the signature and its use. */
  private interface Meanwhile {
    Object done() throws Exception;
  }

  private void refused(String code, String signed) throws Exception {
    refused(code, signed, () -> "");
  }

  private void refused(String code, String signed, Meanwhile meanwhile) throws Exception {
    meanwhile.done();
    assertThat(missing(HANAKO, code, signed)).as(signed).contains("passkey.refused");
  }

  @Test
  void aCopiedKeyIsSeenByItsCount() throws Exception {
    account(HANAKO);
    SoftKey key = key();
    register(HANAKO, key);
    assertThat(missing(HANAKO, "AB", key.signed(asked(HANAKO, "AB")))).isEmpty();
    assertThat(
            office
                .get(JdbcTemplate.class)
                .update("update user_credentials set signature_count = 9"))
        .isEqualTo(1);
    assertThat(keys(HANAKO).getFirst().getSignatureCount()).isEqualTo(9);
    refused("AB", key.signed(asked(HANAKO, "AB")));
  }

  /** Whoever has seen a password, and nothing more, registers no key of his own. */
  @Test
  void theFirstOneNeedsTheLinkThatWorksOnce() throws Exception {
    account(HANAKO);
    MockHttpServletRequest request = request("/passkey/new", "");
    assertStatus(422, () -> making.make(PASSWORD, HANAKO, request));
    assertThat(uninvited()).isTrue();
    Invited.keep(session, TARO.name(), now);
    assertStatus(422, () -> making.make(PASSWORD, HANAKO, request));
    Invited.keep(session, HANAKO.name(), now);
    assertStatus(422, () -> making.make("違う合い言葉です、まったく", HANAKO, request));
    assertThat(uninvited()).isFalse();
    now = now.plus(Duration.ofMinutes(61));
    assertStatus(422, () -> making.make(PASSWORD, HANAKO, request));
    String token = office.get(Accounts.class).invite(HANAKO.name(), HANAKO.role(), "");
    assertThat(making.make("", HANAKO, request))
        .as("others vouch for who has no password")
        .contains("challenge");
    signIn().setPassword(token, PASSWORD, request, new ExtendedModelMap());
    assertThat(making.make(PASSWORD, HANAKO, request)).contains("challenge");
  }

  private boolean uninvited() throws Exception {
    Model model = new ExtendedModelMap();
    page.show(HANAKO, request("/passkey", ""), model);
    return Boolean.TRUE.equals(model.getAttribute("uninvited"));
  }

  @Test
  void addingAndRemovingNeedAnotherSignIn() throws Exception {
    account(HANAKO);
    MockHttpServletRequest first = request("/passkey/new", "");
    assertStatus(422, () -> making.make("違う合い言葉です、まったく", HANAKO, first));
    assertThat(words(HANAKO, key().made(Bytes.random()), first)).isEqualTo("passkey.refused");
    assertThat(register(HANAKO, SoftKey.of(SITE, "https://evil.example", true)))
        .isEqualTo("passkey.refused");
    assertThat(register(HANAKO, SoftKey.of(SITE, ORIGIN, false))).isEqualTo("passkey.refused");
    SoftKey key = key();
    assertThat(register(HANAKO, key)).isEqualTo("passkey.added");
    assertStatus(422, () -> making.make(PASSWORD, HANAKO, request("/passkey/new", "")));
    MockHttpServletRequest more = request("/passkey/new", "");
    more.setParameter(
        "passkey",
        key.signed(asking.options("/passkey/new", HANAKO, more).orElseThrow().getChallenge()));
    String options = making.make("", HANAKO, more);
    assertThat(words(HANAKO, key().made(challenge(options)), more)).isEqualTo("passkey.added");
    assertThat(remove(key.id(), "")).isEqualTo("passkey.needed");
    MockHttpServletRequest request = request("/passkey/remove", "");
    request.setParameter("id", key.id());
    Bytes challenge =
        asking.options("/passkey/remove", HANAKO, request).orElseThrow().getChallenge();
    assertThat(remove(key.id(), key.signed(challenge))).isEqualTo("passkey.removed");
    assertThat(keys(HANAKO)).hasSize(1);
    assertThat(acts().getLast()).contains("passkey-remove", "承認 花子");
    office.get(Accounts.class).invite(HANAKO.name(), Role.APPROVER, "");
    assertThat(keys(HANAKO)).as("an account made anew has none").isEmpty();
  }

  private String remove(String id, String signed) throws Exception {
    MockHttpServletRequest request = request("/passkey/remove", "");
    request.setParameter("id", id);
    request.setParameter("passkey", signed);
    Model model = new ExtendedModelMap();
    page.remove(id, HANAKO, request, model);
    return String.valueOf(model.getAttribute("words"));
  }

  private static void assertStatus(int status, Meanwhile asked) throws Exception {
    try {
      throw new AssertionError("it was answered: " + asked.done());
    } catch (ResponseStatusException refused) {
      assertThat(refused.getStatusCode().value()).isEqualTo(status);
    }
  }

  @Test
  void aCityMayDemandOneWhereTheAddressBearsIt() throws Exception {
    account(HANAKO);
    second = second(ORIGIN, Doors.Passkey.REQUIRED);
    assertThat(missing(HANAKO, "AB", "")).contains("passkey.demanded");
    register(HANAKO, key());
    second = second("http://kokuji.example.lg.jp", Doors.Passkey.OFFERED);
    assertThat(missing(HANAKO, "AB", "{}")).contains("passkey.away");
    for (String url : List.of("", "http://k.example", "https://10.1.2.3", "https://[::1]")) {
      assertThat(doors(url, Doors.Passkey.REQUIRED).fault(now)).as(url).isEqualTo("serve.passkey");
      assertThat(doors(url, Doors.Passkey.OFFERED).fault(now)).as(url).isNull();
      asking = asking(url);
      making = making(url);
      assertStatus(409, () -> making.make(PASSWORD, HANAKO, request("/passkey/new", "")));
      assertStatus(409, () -> asking.ask(APPROVE, HANAKO, request("/passkey/ask", "AB")));
    }
    Doors odd = doors("HTTPS://Kokuji.Example.lg.jp:443/", Doors.Passkey.REQUIRED);
    assertThat(odd.fault(now)).isNull();
    assertThat(odd.origin()).isEqualTo(ORIGIN);
    assertThat(odd.site()).isEqualTo(SITE);
    assertThat(doors(ORIGIN + ":8443", Doors.Passkey.OFFERED).origin()).isEqualTo(ORIGIN + ":8443");
  }

  @Test
  void theUserIsAskedForAndNothingIsAskedForOtherActs() throws Exception {
    account(HANAKO);
    Invited.keep(session, HANAKO.name(), now);
    making.make(PASSWORD, HANAKO, request("/passkey/new", ""));
    Object making = session.getAttribute(PublicKeyCredentialCreationOptions.class.getName());
    assertThat(making).isInstanceOf(Asked.class);
    assertThat(SerializationUtils.serialize(making)).as("outlives a restart").isNotEmpty();
    register(HANAKO, key());
    PublicKeyCredentialRequestOptions options =
        asking.options(APPROVE, HANAKO, request(APPROVE, "AB")).orElseThrow();
    assertThat(options.getUserVerification()).isEqualTo(UserVerificationRequirement.REQUIRED);
    assertThat(options.getAllowCredentials()).hasSize(1);
    assertThat(SerializationUtils.serialize(options)).isNotEmpty();
    assertThat(asking.options("/logout", HANAKO, request("/logout", ""))).isEmpty();
  }
}
