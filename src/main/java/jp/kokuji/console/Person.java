package jp.kokuji.console;

import java.io.Serializable;
import java.util.List;
import jp.kokuji.account.Role;
import jp.kokuji.record.Settled;
import jp.kokuji.rulebook.Directory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Whoever is signed in.
 *
 * @param department the only one that a submitter sees; empty for everybody else
 */
public record Person(String name, Role role, String department)
    implements AuthenticatedPrincipal, Serializable {
  /** Borne by those who signed in with a password, beside the authority of their role. */
  static final GrantedAuthority BY_ACCOUNT = new SimpleGrantedAuthority("ACCOUNT");

  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return name;
  }

  public boolean is(String other) {
    return role.name().equals(other);
  }

  /** Whether what belongs to the department may be shown. */
  boolean sees(String other) {
    return role != Role.SUBMITTER || department.equals(other);
  }

  /** Whether a file may be shown, whatever its folder calls the submitter. */
  boolean sees(Settled file, Directory directory) {
    String folder = file.submission().submitter();
    return sees(directory.findSubmitter(folder, file.year()).orElse(folder));
  }

  public Authentication signedIn() {
    return UsernamePasswordAuthenticationToken.authenticated(
        this, null, List.of(new SimpleGrantedAuthority(role.authority())));
  }

  Authentication signedInByAccount() {
    return UsernamePasswordAuthenticationToken.authenticated(
        this, null, List.of(new SimpleGrantedAuthority(role.authority()), BY_ACCOUNT));
  }
}
