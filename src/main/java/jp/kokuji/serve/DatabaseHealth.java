package jp.kokuji.serve;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the database answers; a run that has it for itself is no illness. */
final class DatabaseHealth implements HealthIndicator {
  private final LastLook lastLook;

  DatabaseHealth(LastLook lastLook) {
    this.lastLook = lastLook;
  }

  @Override
  public Health health() {
    return switch (lastLook.get().state()) {
      case OPEN -> Health.up().withDetail("state", "open").build();
      case BUSY -> Health.up().withDetail("state", "busy").build();
      case GONE -> Health.down().withDetail("state", "gone").build();
    };
  }
}
