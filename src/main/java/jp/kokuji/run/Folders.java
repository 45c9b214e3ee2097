package jp.kokuji.run;

import java.nio.file.Path;
import java.util.Optional;
import jp.kokuji.file.Overlay;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The folders that the program works with, as {@code kokuji.input} and so on in any place where
 * Spring Boot reads properties.
 *
 * @param input what departments submit; only read
 * @param output what is published and sent back; safe to delete
 * @param jobs what the operator edits
 * @param data the embedded database, spooled files and the log
 */
@ConfigurationProperties("kokuji")
public record Folders(Path input, Path output, Path jobs, Path data) {

  /** The code of the body whose folders they are, where the installation holds many. */
  public Optional<String> body() {
    return Optional.of(jobs).filter(Overlay::isOver).map(own -> String.valueOf(own.getFileName()));
  }
}
