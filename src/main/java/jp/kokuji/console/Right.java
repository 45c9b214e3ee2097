package jp.kokuji.console;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** What is there to be opened, and by whom; all else is closed to everybody. */
enum Right {
  YEAR(HttpMethod.GET, "/", EnumSet.allOf(Role.class));

  final HttpMethod method;
  final String path;
  private final Set<Role> allowed;

  Right(HttpMethod method, String path, Set<Role> allowed) {
    this.method = method;
    this.path = path;
    this.allowed = allowed;
  }

  String[] roles() {
    return allowed.stream().map(Role::name).toArray(String[]::new);
  }
}
