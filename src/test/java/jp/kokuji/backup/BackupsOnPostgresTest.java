package jp.kokuji.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jp.kokuji.run.OnPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

@OnPostgres
@Tag("long")
class BackupsOnPostgresTest {
  private static final String DUMP =
      """
      COPY public.act_log (position, act, content, root) FROM stdin;
      1\tfinal\tx\ty
      2\tfinal\tx\ty
      \\.

      COPY public."flyway_schema_history" (version) FROM stdin;
      1
      \\.
      """;

  @Autowired private DataSourceProperties address;
  @TempDir private Path tools = Path.of("");

  private void tool(String name, String line) throws Exception {
    Path tool = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void whatTheToolOfTheServerHasCopiedIsCounted() throws Exception {
    Files.writeString(tools.resolve("text"), DUMP);
    tool(
        "pg_dump",
        "for a in \"$@\"; do case $a in --file=*) cp "
            + tools.resolve("text")
            + " ${a#--file=};;"
            + " --host=*) [ $a != --host= ] || exit 9;; esac; done");
    tool("pg_restore", "for a in \"$@\"; do f=$a; done; cat $f");
    ServerCopy copy = new ServerCopy(address, tools.toString());
    Path file = tools.resolve("kokuji.dump");
    copy.write(file);
    assertThat(copy.count(file))
        .containsOnlyKeys("act_log", "flyway_schema_history")
        .containsEntry("act_log", 2L);
  }

  @Test
  void aMissingOrFailingToolIsSaid() throws Exception {
    Path file = tools.resolve("kokuji.dump");
    assertThatThrownBy(() -> new ServerCopy(address, "/nowhere").write(file))
        .isInstanceOf(Backups.DumpMissing.class);
    tool("pg_dump", "exit 1");
    assertThatThrownBy(() -> new ServerCopy(address, tools.toString()).write(file))
        .isInstanceOf(Backups.DumpMissing.class);
  }
}
