package jp.kokuji.console;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jp.kokuji.run.Executions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a page that is open whenever what runs has come a step further (server-sent events). */
@Controller
class Told {
  private static final Logger LOG = LoggerFactory.getLogger(Told.class);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int PAUSE_MILLIS = 500;

  private final Part<Executions> executions;
  private final Errands errands;

  Told(Part<Executions> executions, Errands errands) {
    this.executions = executions;
    this.errands = errands;
  }

  /** Only that there is something to see; the page asks for it, as whoever opened it. */
  @GetMapping("/running/events")
  SseEmitter tell() {
    SseEmitter listener = new SseEmitter(LONGEST.toMillis());
    Thread teller = Thread.ofVirtual().name("told").unstarted(() -> tell(listener));
    listener.onTimeout(teller::interrupt);
    listener.onError(gone -> teller.interrupt());
    teller.start();
    return listener;
  }

  private void tell(SseEmitter listener) {
    try {
      String seen = state();
      while (errands.running()) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        String now = state();
        if (!now.equals(seen)) {
          listener.send(SseEmitter.event().name("step").data(""));
        }
        seen = now;
      }
      listener.send(SseEmitter.event().name("step").data(""));
      listener.send(SseEmitter.event().name("end").data(""));
      listener.complete();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException | IllegalStateException | Office.Closed gone) {
      LOG.debug("nobody listens any more", gone);
      listener.complete();
    }
  }

  private String state() throws Office.Closed {
    return errands.last().map(Errand::state) + " " + executions.get().running();
  }
}
