package jp.kokuji.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.util.unit.DataSize;

/** The space that is left for each folder; Spring Boot's own indicator would show its path too. */
final class DiskHealth implements HealthIndicator {
  private static final DataSize LEAST = DataSize.ofMegabytes(500);

  private final Map<String, Path> folders;

  /**
   * @param folders by the names under which they are shown
   */
  DiskHealth(Map<String, Path> folders) {
    this.folders = folders;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    folders.forEach(
        (name, folder) -> {
          DataSize free = DataSize.ofBytes(existing(folder).toFile().getUsableSpace());
          health.withDetail(name + "FreeMegabytes", free.toMegabytes());
          if (free.compareTo(LEAST) < 0) {
            health.down();
          }
        });
    return health.withDetail("leastMegabytes", LEAST.toMegabytes()).build();
  }

  /** A folder that is still to be made will lie on the disk of the one that is to hold it. */
  private static Path existing(Path folder) {
    Path there = folder.toAbsolutePath();
    for (Path above = there; above != null; above = above.getParent()) {
      if (Files.exists(above)) {
        return above;
      }
    }
    return there;
  }
}
