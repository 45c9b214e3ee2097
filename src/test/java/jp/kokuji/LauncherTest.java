package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code kokuji}, in a project of its own with Javas and a Maven that only pretend. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path SCRIPT = Path.of("kokuji");
  private static final FileTime EARLIER = FileTime.from(Instant.parse("2021-04-01T00:00:00Z"));
  private static final FileTime LATER = FileTime.from(Instant.parse("2021-04-02T00:00:00Z"));

  @TempDir private Path folder;
  private Path project;
  private Path source;
  private Path jar;
  private Path tools;
  private final Map<String, String> environment = new TreeMap<>();

  private record Run(int status, String out, String err) {}

  @BeforeEach
  void lay_out_a_project() throws IOException {
    project = folder.resolve("情報公開 一式");
    source = project.resolve("src/main/Kokuji.java");
    jar = project.resolve("target/kokuji.jar");
    tools = Files.createDirectories(folder.resolve("tools"));
    write(source, "sources", EARLIER);
    write(project.resolve("pom.xml"), "pom", EARLIER);
    Files.setLastModifiedTime(source.getParent(), EARLIER);
    write(jar, "built long ago", LATER);
    // this machine's own Javas must not take part
    String script = Files.readString(SCRIPT).replace("/usr/lib/jvm", folder.resolve("jvm") + "");
    program(project.resolve("kokuji"), script);
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("PATH", tools + ":/usr/bin:/bin");
    java(folder.resolve("old"), "17.0.15");
    Files.createSymbolicLink(tools.resolve("java"), folder.resolve("old/bin/java"));
  }

  @Test
  void is_a_script_that_any_shell_can_read() throws Exception {
    assertThat(run(List.of("sh", "-n", SCRIPT.toAbsolutePath().toString())))
        .isEqualTo(new Run(0, "", ""));
    assertThat(Files.isExecutable(SCRIPT)).isTrue();
  }

  @Test
  void takes_the_java_that_the_user_chose_if_it_is_new_enough() throws Exception {
    java(folder.resolve("jvm/newest"), "26.0.1");
    environment.put("JAVA_HOME", java(folder.resolve("my java"), "21.0.2").toString());
    assertThat(kokuji().out()).contains("Java 21.0.2");

    environment.put("JAVA_HOME", folder.resolve("old").toString());
    assertThat(kokuji().out()).contains("Java 26.0.1");

    Files.delete(tools.resolve("java"));
    Files.createSymbolicLink(tools.resolve("java"), folder.resolve("my java/bin/java"));
    assertThat(kokuji().out()).contains("Java 21.0.2");
  }

  @Test
  void takes_the_java_that_was_delivered_along_before_any_other() throws Exception {
    java(folder.resolve("jvm/newest"), "26.0.1");
    environment.put("JAVA_HOME", java(folder.resolve("my java"), "25").toString());
    java(project.resolve("runtime"), "21.0.2");
    assertThat(kokuji().out()).contains("Java 21.0.2");
  }

  @Test
  void says_what_it_is_at_while_it_builds() throws Exception {
    java(folder.resolve("jvm/java-21"), "21");
    maven(
        "echo '[INFO] --- compiler:3:compile (default-compile) @ kokuji ---'; sleep 5;"
            + " echo built >\"$copy/target/kokuji.jar\"");
    Files.delete(jar);
    assertThat(kokuji().err()).containsSubsequence("組み立てています", "2/3 翻訳しています", ".", "準備しています");
  }

  @Test
  void otherwise_takes_the_newest_that_is_installed() throws Exception {
    java(folder.resolve("jvm/java-9"), "9.0.4");
    java(folder.resolve("jvm/java-21"), "21.0.9");
    java(folder.resolve("home/.sdkman/candidates/java/24"), "24");
    java(folder.resolve("home/.jdks/ea"), "25-ea");
    java(folder.resolve("home/.jdks/eight"), "1.8.0_452");
    assertThat(kokuji().out()).contains("Java 25-ea");
    Files.writeString(folder.resolve("jvm/java-21/release"), "JAVA_VERSION=\"26.0.1\"\n");
    assertThat(kokuji().out()).contains("Java 21.0.9").as("the file release is believed");
  }

  @Test
  void says_what_is_missing_where_no_java_is_new_enough() throws Exception {
    assertThat(kokuji())
        .isEqualTo(new Run(3, "", "Java 21 以上が見つかりません。Java を入れるか、JAVA_HOME で場所を指定してください。\n"));
  }

  @Test
  void runs_in_its_own_folder_and_hands_on_arguments_and_exit_status() throws Exception {
    java(folder.resolve("jvm/java-21"), "21");
    environment.put("STATUS", "1");
    Path link = Files.createSymbolicLink(folder.resolve("告示"), project.resolve("kokuji"));
    Run run = run(List.of(link.toString(), "report", "令和3 年度", "*", ""));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("in " + project.toRealPath() + "\n")
        .containsPattern("-jar target/prepared.*/app/kokuji.jar report 令和3 年度 \\*  \\.\n");
  }

  @Test
  void builds_when_the_jar_is_missing_or_older_than_any_source() throws Exception {
    java(folder.resolve("jvm/java-21"), "21");
    maven("echo built >\"$copy/target/kokuji.jar\"");
    assertThat(kokuji().err()).doesNotContain("組み立てています");
    assertThat(jar).hasContent("built long ago");

    Files.setLastModifiedTime(source, FileTime.from(LATER.toInstant().plusSeconds(1)));
    assertThat(kokuji()).matches(run -> run.status() == 0 && run.err().contains("組み立てています"));
    assertThat(jar).hasContent("built");
    assertThat(kokuji().err()).as("now it is newer").isEmpty();

    Files.delete(jar);
    kokuji();
    assertThat(jar).hasContent("built");
    try (var left = Files.list(jar.getParent())) {
      assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("build."));
    }
  }

  @Test
  void keeps_the_old_jar_and_shows_why_when_a_build_fails() throws Exception {
    java(folder.resolve("jvm/java-21"), "21");
    maven("echo half >\"$copy/target/kokuji.jar\"; echo broken source; exit 1");
    Files.setLastModifiedTime(source, FileTime.from(LATER.toInstant().plusSeconds(1)));
    Run run = kokuji();
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("broken source", "組み立てられませんでした");
    assertThat(jar).hasContent("built long ago");
  }

  @Test
  void gives_the_program_a_locale_in_which_files_can_have_japanese_names() throws Exception {
    java(folder.resolve("jvm/java-21"), "21");
    environment.put("LC_ALL", "C");
    program(tools.resolve("locale"), "#!/bin/sh\n[ $LC_ALL = en_US.UTF-8 ] && echo UTF-8\n");
    assertThat(kokuji().out()).contains("locale en_US.UTF-8\n");
    program(tools.resolve("locale"), "#!/bin/sh\necho ANSI_X3.4-1968\n");
    assertThat(kokuji().out()).contains("locale C.UTF-8\n");
    program(tools.resolve("locale"), "#!/bin/sh\necho UTF-8\n");
    assertThat(kokuji().out()).contains("locale C\n");
  }

  @Test
  void asks_a_server_that_is_up_before_it_starts_the_program() throws Exception {
    java(folder.resolve("jvm/java-21"), "21");
    write(project.resolve("data/serve.key"), "1\nkey\n", LATER);
    assertThat(kokuji().out()).as("nothing is prepared yet").doesNotContain("Errand");
    assertThat(kokuji().out())
        .containsPattern("-cp target/prepared.*/app/kokuji.jar jp.kokuji.Errand load \\.\n")
        .doesNotContain("-jar");
    environment.put("STATUS", "75");
    assertThat(kokuji().out()).as("not taken").containsSubsequence("Errand load", "-jar");
    environment.put("STATUS", "1");
    assertThat(kokuji()).matches(run -> run.status() == 1 && !run.out().contains("-jar"));
    environment.put("KOKUJI_BODY", "012025");
    assertThat(kokuji().out()).as("the server of another body").doesNotContain("Errand");
  }

  private Run kokuji() throws Exception {
    return run(List.of(project.resolve("kokuji").toString(), "load"));
  }

  private Run run(List<String> command) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder process =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().clear();
    process.environment().put("LC_ALL", "C.UTF-8");
    process.environment().putAll(environment);
    Process running = process.start();
    assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Run(running.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** A Java that says what it was started with instead of running it, and keeps no classes. */
  private static Path java(Path home, String version) throws IOException {
    program(
        home.resolve("bin/java"),
        """
        #!/bin/sh
        case "$*" in
          -version) echo 'openjdk version "%s" 2025-04-15' >&2 ;;
          -XshowSettings*) echo '    java.home = %s' >&2 ;;
          -Djarmode=tools*) eval "to=\\${$#}"; mkdir "$to"; cp target/kokuji.jar "$to" ;;
          *AtExit=*|*AOTCacheOutput=*) exit 7 ;;
          *) printf 'Java %s\\nlocale %%s\\nin %%s\\n' "$LC_ALL" "$(pwd -P)"
             for word; do
               case $word in @*) tr '\\n' ' ' <"${word#@}" ;; *) printf '%%s ' "$word" ;; esac
             done
             echo .
             exit ${STATUS:-0} ;;
        esac
        """
            .formatted(version, home, version));
    program(home.resolve("bin/javac"), "#!/bin/sh\n");
    return home;
  }

  private void maven(String build) throws IOException {
    program(
        tools.resolve("mvn"),
        """
        #!/bin/sh
        [ -x "$JAVA_HOME/bin/javac" ] || exit 9
        while [ "$1" != -f ]; do shift; done
        copy=${2%/pom.xml}
        grep -q sources "$copy/src/main/Kokuji.java" || exit 8
        mkdir "$copy/target"
        """
            + build
            + "\n");
  }

  private static void program(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void write(Path file, String text, FileTime time) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    Files.setLastModifiedTime(file, time);
  }
}
