package jp.kokuji.command;

/** How a command ended. */
public final class ExitStatus {
  public static final int WELL = 0;
  public static final int FELL_SHORT = 1;
  public static final int WRONG_USAGE = 2;
  public static final int FAULT = 3;

  private ExitStatus() {}
}
