package jp.kokuji.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.kokuji.seal.SigningKey;
import jp.kokuji.submission.Characters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code key}: makes the city's signing key, or tells of the one that there is. */
@Command(name = "key", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class KeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Session session = Session.openToRead(folders)) {
      Path data = session.folders().data();
      Optional<SigningKey> standing = SigningKey.find(data);
      SigningKey key = standing.isPresent() ? standing.get() : SigningKey.make(data);
      String file = Characters.visible(SigningKey.file(data).toString());
      out.println(Words.of(standing.isPresent() ? "key.stands" : "key.made", file));
      out.println(Words.of("key.fingerprint", key.fingerprint()));
      if (SigningKey.open(data)) {
        out.println(Words.of("key.open", file));
        return ExitStatus.FELL_SHORT;
      }
      return ExitStatus.WELL;
    }
  }
}
