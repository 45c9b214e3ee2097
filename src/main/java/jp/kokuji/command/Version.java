package jp.kokuji.command;

import picocli.CommandLine.IVersionProvider;

/** The program's version as its jar says it. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"kokuji " + (version == null ? "development" : version)};
  }
}
