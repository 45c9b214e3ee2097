package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.run.KnownSchema;
import jp.kokuji.run.SoleRun;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What all pages have: who looks at them, and what is said where nothing can be shown. */
@ControllerAdvice
class Frame {
  private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

  private final ReportNames names;

  Frame(ReportNames names) {
    this.names = names;
  }

  @ModelAttribute("reportNames")
  ReportNames names() {
    return names;
  }

  @ModelAttribute("person")
  @Nullable Person person(@AuthenticationPrincipal @Nullable Person person) {
    return person;
  }

  /** Where they are. */
  @ModelAttribute("at")
  String at(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /** Where the same is to be had in the other language. */
  @ModelAttribute("japanese")
  String japanese(HttpServletRequest request) {
    return Language.address(request, "ja");
  }

  @ModelAttribute("english")
  String english(HttpServletRequest request) {
    return Language.address(request, "en");
  }

  /** Another run is under way: soon again. */
  @ExceptionHandler({
    Office.Closed.class,
    SoleRun.AlreadyRunning.class,
    SQLException.class,
    FlywayValidateException.class
  })
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String busy(Exception cause, Model model) {
    LOG.info("the database could not be had for a page", cause);
    model.addAttribute("newer", KnownSchema.isOfNewer(cause));
    model.addAttribute(
        "machine", cause instanceof SoleRun.AlreadyRunning other ? other.machine() : "");
    return "busy";
  }

  @ExceptionHandler(InvalidRulebook.class)
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String faults(InvalidRulebook invalid, Model model) {
    model.addAttribute("faults", invalid.faults());
    return "faults";
  }
}
