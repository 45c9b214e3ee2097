package jp.kokuji.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.status.StatusManager;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.logging.LoggingSystem;
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

  /** Sees to it that a command that never started Spring keeps its faults off the terminal too. */
  static void intoFile(Path file) {
    LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
    if (log.getObject(LoggingSystem.class.getName()) != null) {
      return;
    }
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(log);
    lines.setCharset(UTF_8);
    lines.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %5p %logger{39} : %m%n");
    lines.start();
    FileAppender<ILoggingEvent> kept = new FileAppender<>();
    kept.setContext(log);
    kept.setEncoder(lines);
    kept.setFile(file.toString());
    kept.start();
    Logger root = log.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(kept);
  }
}
