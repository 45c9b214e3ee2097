package jp.kokuji.command;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Keeps the log's own troubles off the terminal: where the disk is full, they would bury the one
 * line that says so.
 */
final class QuietLog implements ApplicationListener<ApplicationContextInitializedEvent> {
  @Override
  public void onApplicationEvent(ApplicationContextInitializedEvent event) {
    LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
    StatusManager troubles = log.getStatusManager();
    troubles.getCopyOfStatusListenerList().forEach(troubles::remove);
  }
}
