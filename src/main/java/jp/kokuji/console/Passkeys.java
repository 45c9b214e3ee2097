package jp.kokuji.console;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The passkeys of one account; what a browser signs is checked by Spring Security. */
final class Passkeys {
  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  /** Where a key says how often it has signed, behind the hash of the name and the flags. */
  private static final int COUNT = 33;

  private final Person person;
  private final JdbcPublicKeyCredentialUserEntityRepository people;
  private final JdbcUserCredentialRepository keys;
  private final WebAuthnRelyingPartyOperations party;

  Passkeys(Person person, JdbcTemplate jdbc, Doors doors) {
    this.person = person;
    this.people = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    this.keys = new JdbcUserCredentialRepository(jdbc);
    Webauthn4JRelyingPartyOperations checked =
        new Webauthn4JRelyingPartyOperations(
            people,
            keys,
            PublicKeyCredentialRpEntity.builder().id(doors.site()).name("Kokuji").build(),
            Set.of(doors.origin()));
    checked.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .residentKey(ResidentKeyRequirement.PREFERRED)
                    .build()));
    checked.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    this.party = checked;
  }

  /** As the browser reads it. */
  static String json(Object options) {
    return JSON.writeValueAsString(options);
  }

  List<CredentialRecord> all() {
    PublicKeyCredentialUserEntity known = people.findByUsername(person.name());
    return known == null ? List.of() : keys.findByUserId(known.getId());
  }

  PublicKeyCredentialCreationOptions creation() {
    return party.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(person.signedIn()));
  }

  PublicKeyCredentialRequestOptions request() {
    return party.createCredentialRequestOptions(
        new ImmutablePublicKeyCredentialRequestOptionsRequest(person.signedIn()));
  }

  /** The one that the browser made, unless what it sent does not hold. */
  Optional<CredentialRecord> register(
      PublicKeyCredentialCreationOptions options, String label, String made) {
    return held(
        () -> {
          PublicKeyCredential<AuthenticatorAttestationResponse> key =
              JSON.readValue(made, new TypeReference<>() {});
          return party.registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  options, new RelyingPartyPublicKey(key, label)));
        });
  }

  /** The one of this person's with which the browser signed, unless it does not hold. */
  Optional<CredentialRecord> verify(PublicKeyCredentialRequestOptions options, String signed) {
    return held(
        () -> {
          PublicKeyCredential<AuthenticatorAssertionResponse> key =
              JSON.readValue(signed, new TypeReference<>() {});
          CredentialRecord own =
              all().stream()
                  .filter(each -> each.getCredentialId().equals(key.getRawId()))
                  .findFirst()
                  .orElseThrow(() -> new IllegalArgumentException("not one of this person's"));
          if (!countsOn(own, key.getResponse().getAuthenticatorData())) {
            throw new IllegalArgumentException("a copy of the key has been used");
          }
          party.authenticate(new RelyingPartyAuthenticationRequest(options, key));
          return own;
        });
  }

  /** Spring Security keeps the count, but compares it with the one of the registration only. */
  private static boolean countsOn(CredentialRecord own, Bytes seen) {
    long before = own.getSignatureCount();
    long count = Integer.toUnsignedLong(ByteBuffer.wrap(seen.getBytes()).getInt(COUNT));
    return count > before || (count == 0 && before == 0);
  }

  /**
   * Whatever cannot be read or does not hold is no proof; a database that is away is another
   * matter.
   */
  private static Optional<CredentialRecord> held(Supplier<CredentialRecord> ceremony) {
    try {
      return Optional.of(ceremony.get());
    } catch (DataAccessException away) {
      throw away;
    } catch (RuntimeException refused) {
      LOG.info("a passkey was refused: {}", refused.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** The one of that id, gone now, if it was this person's. */
  Optional<CredentialRecord> remove(String id) {
    Optional<CredentialRecord> own =
        all().stream()
            .filter(each -> Objects.equals(each.getCredentialId().toBase64UrlString(), id))
            .findFirst();
    own.ifPresent(each -> keys.delete(each.getCredentialId()));
    return own;
  }
}
