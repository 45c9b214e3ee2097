package jp.kokuji;

import ch.qos.logback.core.status.NopStatusListener;
import jp.kokuji.command.CommandLines;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program's entry. */
@SpringBootApplication
public class Kokuji {
  public static void main(String[] arguments) {
    // a log that cannot be written must not bury the one line that says why
    System.setProperty("logback.statusListenerClass", NopStatusListener.class.getName());
    System.exit(CommandLines.run(arguments));
  }
}
