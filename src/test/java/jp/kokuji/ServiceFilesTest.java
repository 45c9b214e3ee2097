package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The examples of how the program is kept running. */
class ServiceFilesTest {
  private static final Path SERVICE = Path.of("docs/service");
  private static final Path VERIFY = Path.of("/usr/bin/systemd-analyze");

  @Test
  void containersShareAllButTheirData() throws IOException {
    Map<String, Map<String, Map<String, Object>>> compose =
        new Yaml().load(Files.readString(SERVICE.resolve("compose.yaml")));
    Map<String, Map<String, Object>> services = of(compose, "services");
    assertThat(services).containsOnlyKeys("database", "first", "second", "third");
    Set<String> own = new TreeSet<>();
    for (String name : List.of("first", "second", "third")) {
      Map<String, Object> machine = of(services, name);
      assertThat(machine).containsEntry("hostname", name);
      assertThat(machine.get("command")).isEqualTo(List.of("./kokuji", "serve"));
      assertThat(machine.get("environment"))
          .asInstanceOf(InstanceOfAssertFactories.MAP)
          .containsEntry("SPRING_PROFILES_ACTIVE", "postgres")
          .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/kokuji");
      assertThat(machine.get("volumes"))
          .isEqualTo(List.of("../..:/opt/kokuji", name + ":/opt/kokuji/data"));
      own.add(name);
    }
    assertThat(of(compose, "volumes").keySet()).containsAll(own).contains("database");
  }

  private static <V> V of(Map<String, V> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  @Test
  void unitsAreRight(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(VERIFY));
    String here = Path.of("").toAbsolutePath().toString();
    for (String unit : List.of("kokuji.service", "kokuji@.service")) {
      String text = Files.readString(SERVICE.resolve(unit));
      assertThat(text).contains("/opt/kokuji/input");
      Path file = folder.resolve(unit.replace("@", "@402036"));
      Files.writeString(file, text.replace("/opt/kokuji", here));
      Path said = folder.resolve("said.txt");
      int status =
          new ProcessBuilder(VERIFY.toString(), "verify", "--man=no", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start()
              .waitFor();
      assertThat(status).as(Files.readString(said)).isZero();
      assertThat(said).isEmptyFile();
    }
  }
}
