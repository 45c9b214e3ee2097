package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import jp.kokuji.run.Answer;
import jp.kokuji.run.HandOver;
import jp.kokuji.status.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Runs the commands that other processes of this machine hand over. */
@Controller
class HandedOver {
  private static final Logger LOG = LoggerFactory.getLogger(HandedOver.class);

  private final Commands commands;
  private final HandOver own;
  private final Part<Status> status;

  /**
   * @param own how the server itself was called
   */
  HandedOver(Commands commands, HandOver own, Part<Status> status) {
    this.status = status;
    this.commands = commands;
    this.own = own;
  }

  @PostMapping(HandOver.PATH)
  void run(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HandOver order = HandOver.from(new DataInputStream(request.getInputStream()));
    if (!order.setting().equals(own.setting())) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return;
    }
    response.setContentType("application/octet-stream");
    DataOutputStream answer = new DataOutputStream(response.getOutputStream());
    PrintWriter out = new PrintWriter(Answer.Channel.OUT.of(answer), true);
    PrintWriter err = new PrintWriter(Answer.Channel.ERR.of(answer), true);
    open();
    int exitStatus = commands.run(order.arguments().toArray(String[]::new), out, err);
    Answer.end(answer, exitStatus);
  }

  /** So that the database is open for the next command as well; its troubles are this one's. */
  private void open() {
    try {
      status.get();
    } catch (Office.Closed closed) {
      LOG.info("the command will say why the database cannot be had", closed);
    }
  }
}
