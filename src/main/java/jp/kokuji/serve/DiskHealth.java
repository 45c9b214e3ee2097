package jp.kokuji.serve;

import java.nio.file.Path;
import java.util.Map;
import jp.kokuji.file.Volume;
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
          DataSize free = Volume.free(folder);
          health.withDetail(name + "FreeMegabytes", free.toMegabytes());
          if (free.compareTo(LEAST) < 0) {
            health.down();
          }
        });
    return health.withDetail("leastMegabytes", LEAST.toMegabytes()).build();
  }
}
