package jp.kokuji.edition.html;

import java.nio.file.Path;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** A page cannot be written as the city's own templates in {@code jobs/pages} stand. */
public final class UnusablePage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  UnusablePage(Path file, TemplateProcessingException fault) {
    super(fault.getMessage(), fault);
    this.file = file.toString();
    this.line = fault.hasLineAndCol() ? fault.getLine() : 0;
  }

  /** The template, or the one that it was to fill. */
  public String file() {
    return file;
  }

  /** The line from 1; 0 where it is not known. */
  public int line() {
    return line;
  }
}
