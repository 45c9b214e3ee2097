package jp.kokuji;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program's entry: starts Spring and hands the command line to {@code jp.kokuji.command}. */
@SpringBootApplication
public class Kokuji {
  public static void main(String[] arguments) {
    System.exit(SpringApplication.exit(SpringApplication.run(Kokuji.class, arguments)));
  }
}
