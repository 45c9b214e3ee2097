package jp.kokuji.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.kokuji.account.Account;
import jp.kokuji.account.Accounts;
import jp.kokuji.account.Role;
import jp.kokuji.doctor.Pages;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.HandOver;
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

  /** What it works with. */
  record Tools(Accounts accounts, OnRecord onRecord, Environment environment) {
    private String standing(String who) {
      return accounts.find(who).map(each -> each.role() + " " + each.department()).orElse("");
    }
  }

  @Override
  public Integer call() throws Exception {
    if (act != Act.list && (name == null || name.isBlank())) {
      throw wrong("missing-argument", "NAME");
    }
    try (Session session = Session.open(folders)) {
      Tools tools = session.give(Tools.class);
      switch (act) {
        case add -> add(tools, session.rulebook(), Objects.requireNonNull(name));
        case remove -> remove(tools, Objects.requireNonNull(name));
        case list -> tools.accounts().all().forEach(account -> say(line(account)));
      }
    }
    return ExitStatus.WELL;
  }

  private void add(Tools tools, Rulebook rulebook, String who) {
    Role as = role();
    String of = as == Role.SUBMITTER ? department(rulebook) : "";
    String before = tools.standing(who);
    String token = tools.accounts().invite(who, as, of);
    tools.onRecord().add("user-add", who, before, tools.standing(who));
    say(Words.of("user.added", who, pages(tools.environment()) + "/welcome?token=" + token));
  }

  /** Where the pages are opened: by others, or here by the port of the server that runs. */
  private static String pages(Environment environment) {
    String url = environment.getProperty(Pages.URL, "");
    if (!url.isEmpty()) {
      return url.replaceFirst("/+$", "");
    }
    Path served =
        Path.of(environment.getProperty("kokuji.data", "data")).resolve(HandOver.KEY_FILE);
    try {
      return "http://127.0.0.1:" + Files.readAllLines(served).getFirst();
    } catch (IOException nobodyServes) {
      return "http://127.0.0.1:" + environment.getProperty("kokuji.port", PORT);
    }
  }

  private void remove(Tools tools, String who) {
    String before = tools.standing(who);
    if (!tools.accounts().remove(who)) {
      throw wrong("user.unknown", who);
    }
    tools.onRecord().add("user-remove", who, before, "");
    say(Words.of("user.removed", who));
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
        .map(rulebook.city()::called)
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
