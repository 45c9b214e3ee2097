package jp.kokuji.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kokuji.Forked;
import jp.kokuji.Workplace;
import org.springframework.util.FileSystemUtils;

/**
 * What kills at many points of a run would leave in its workplace, from one run that nothing kills.
 * What was submitted stays where it is; the folders that a run changes are kept and put back.
 */
final class Moments {
  private static final String BEGIN = "begin";

  private final Workplace workplace;
  private final Path folder;
  private final Path agent;
  private final Map<String, Path> kept = new LinkedHashMap<>();

  /**
   * Nothing is kept yet.
   *
   * @param folder in which it will be
   * @param agent the jar of {@link CallAgent}
   */
  Moments(Workplace workplace, Path folder, Path agent) {
    this.workplace = workplace;
    this.folder = folder;
    this.agent = agent;
  }

  Workplace workplace() {
    return workplace;
  }

  /** Keeps what stands now, from which the runs begin. */
  void keepBegin() throws IOException {
    for (String name : CallAgent.CHANGED) {
      copy(workplace.root().resolve(name), folder.resolve(BEGIN).resolve(name));
    }
  }

  void restoreBegin() throws IOException {
    restore(folder.resolve(BEGIN));
  }

  /** Runs the program to its end and keeps what stands at each point; all must be reached. */
  int run(List<String> points, String... command) throws IOException, InterruptedException {
    points.forEach(point -> kept.put(point, folder.resolve(Integer.toString(kept.size()))));
    Forked program = program(deeds(points));
    int status = program.start(command).waitFor();
    assertThat(points)
        .as("points that were passed; the run said:%n%s", program.answer())
        .allMatch(point -> Files.isDirectory(place(point)));
    return status;
  }

  /** What a run is told that is to keep what stands at these points. */
  private String deeds(List<String> points) {
    return points.stream()
        .map(point -> CallAgent.keep(point, place(point)))
        .collect(Collectors.joining(";"));
  }

  /** Runs the program and kills it at a point. */
  void kill(String point, String... command) throws IOException, InterruptedException {
    Forked program = program(CallAgent.halt(point));
    assertThat(program.start(command).waitFor())
        .as("was not killed there:%n%s", program.answer())
        .isEqualTo(CallAgent.KILLED);
  }

  private Forked program(String deeds) {
    Forked program = new Forked(workplace);
    return deeds.isEmpty() ? program : program.with("-javaagent:" + agent + "=" + deeds);
  }

  /** Makes the workplace what it was at the point. */
  void restore(String point) throws IOException {
    restore(place(point));
  }

  private Path place(String point) {
    return Objects.requireNonNull(kept.get(point), point);
  }

  private void restore(Path from) throws IOException {
    for (String name : CallAgent.CHANGED) {
      FileSystemUtils.deleteRecursively(workplace.root().resolve(name));
      copy(from.resolve(name), workplace.root().resolve(name));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      FileSystemUtils.copyRecursively(from, to);
    }
  }
}
