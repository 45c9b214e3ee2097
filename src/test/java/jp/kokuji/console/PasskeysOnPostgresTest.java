package jp.kokuji.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import jp.kokuji.TestDatabase;
import jp.kokuji.account.Role;
import jp.kokuji.doctor.Certificate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/** What Spring Security's repositories keep, in the other database. */
class PasskeysOnPostgresTest {
  private static final String ORIGIN = "https://kokuji.example.lg.jp";

  @Test
  void aKeyIsKeptCountedAndGoneWithItsAccount() throws Exception {
    TestDatabase database = TestDatabase.postgres();
    database.clear();
    JdbcTemplate jdbc = database.jdbc();
    jdbc.update("insert into account (name, role, department) values ('花子', 'APPROVER', '')");
    Doors doors =
        new Doors(
            "127.0.0.1",
            URI.create(ORIGIN),
            new Doors.Proxy(Set.of(), ""),
            new Doors.Directory("", "", "", ""),
            Doors.Passkey.OFFERED,
            new Certificate("", ""));
    Passkeys passkeys = new Passkeys(new Person("花子", Role.APPROVER, ""), jdbc, doors);
    SoftKey key = SoftKey.of("kokuji.example.lg.jp", ORIGIN, true);
    var making = passkeys.creation();
    assertThat(passkeys.register(making, "鍵", key.made(making.getChallenge()))).isPresent();
    var asked = passkeys.request();
    assertThat(passkeys.verify(asked, key.signed(asked.getChallenge()))).isPresent();
    assertThat(passkeys.all())
        .singleElement()
        .extracting(CredentialRecord::getSignatureCount, CredentialRecord::getLabel)
        .containsExactly(1L, "鍵");
    assertThat(passkeys.remove("another")).isEmpty();
    jdbc.update("delete from account where name = '花子'");
    assertThat(passkeys.all()).isEmpty();
    assertThat(jdbc.queryForObject("select count(*) from user_credentials", Long.class)).isZero();
  }
}
