package jp.kokuji;

import jp.kokuji.command.CommandLines;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program's entry. */
@SpringBootApplication
public class Kokuji {
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(arguments));
  }
}
