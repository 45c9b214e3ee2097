package jp.kokuji.command;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.kokuji.account.Account;
import jp.kokuji.account.Accounts;
import jp.kokuji.account.Role;
import jp.kokuji.record.ActLog;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code user add|list|remove}: who may sign in to the operator's pages. */
@Command(name = "user", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class UserCommand implements Callable<Integer> {
  private static final String PORT = "8480";

  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(index = "0", paramLabel = "ACT", descriptionKey = "parameter.user-act")
  private Act act;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", descriptionKey = "parameter.user")
  private @Nullable String name;

  @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "option.role")
  private @Nullable String role;

  @Option(names = "--department", paramLabel = "NAME", descriptionKey = "option.user-department")
  private @Nullable String department;

  /** What is done with accounts. */
  enum Act {
    add,
    list,
    remove
  }

  @Override
  public Integer call() throws Exception {
    if (act != Act.list && (name == null || name.isBlank())) {
      throw wrong("missing-argument", "NAME");
    }
    try (Session session = Session.open(folders)) {
      Accounts accounts = session.get(Accounts.class);
      switch (act) {
        case add -> add(session, accounts, Objects.requireNonNull(name));
        case remove -> remove(session, accounts, Objects.requireNonNull(name));
        case list -> accounts.all().forEach(account -> say(line(account)));
      }
    }
    return ExitStatus.WELL;
  }

  private void add(Session session, Accounts accounts, String who) {
    Role as = role();
    String of = as == Role.SUBMITTER ? department(session.rulebook()) : "";
    String token = accounts.invite(who, as, of);
    record(session, "user-add", who + " " + as + " " + of);
    String port = session.get(Environment.class).getProperty("kokuji.port", PORT);
    say(Words.of("user.added", who, "http://127.0.0.1:" + port + "/welcome?token=" + token));
  }

  private void remove(Session session, Accounts accounts, String who) {
    if (!accounts.remove(who)) {
      throw wrong("user.unknown", who);
    }
    record(session, "user-remove", who);
    say(Words.of("user.removed", who));
  }

  private static void record(Session session, String act, String what) {
    String when = session.get(Clock.class).instant().toString();
    session.get(ActLog.class).add(act, when, System.getProperty("user.name", "") + " " + what);
  }

  private Role role() {
    String written = role == null ? "" : role;
    return Arrays.stream(Role.values())
        .filter(each -> word(each).equals(written) || each.name().equalsIgnoreCase(written))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "user.role",
                    Arrays.stream(Role.values())
                        .map(each -> word(each) + "（" + each.name().toLowerCase(Locale.ROOT) + "）")
                        .collect(Collectors.joining("、"))));
  }

  private static String word(Role role) {
    return Words.of("role." + role.name());
  }

  private String department(Rulebook rulebook) {
    return rulebook.city().departments().stream()
        .map(Department::name)
        .filter(each -> each.equals(department))
        .findFirst()
        .orElseThrow(() -> wrong("user.department"));
  }

  private static String line(Account account) {
    return Words.of(
        "user.line",
        account.name(),
        word(account.role()),
        account.department(),
        account.password() == null ? 0 : 1);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }

  private ParameterException wrong(String words, Object... gaps) {
    return new ParameterException(spec.commandLine(), Words.of(words, gaps));
  }
}
