package jp.kokuji.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import jp.kokuji.run.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class BackupsOnH2Test {
  @Autowired private Backups backups;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource source;
  @Autowired private DataSourceProperties address;

  @Test
  void aBackupIsReadBackAndCounted(@TempDir Path folder) throws Exception {
    jdbc.sql("delete from act_log").update();
    for (int i = 1; i <= 3; i++) {
      jdbc.sql("insert into act_log values (?, 'x', 'x', 'x')").param(i).update();
    }
    Backup made = backups.make(folder);
    assertThat(made.whole()).isTrue();
    assertThat(made.restored()).containsKeys("ACT_LOG", "SUBMISSION").containsEntry("ACT_LOG", 3L);
    assertThat(made.rows()).isGreaterThanOrEqualTo(3);
    assertThat(Backups.in(folder)).extracting(Backups.Made::file).containsExactly(made.file());
    jdbc.sql("delete from act_log").update();
    Map<String, Long> later = new EmbeddedCopy(source, address).count(made.file());
    assertThat(later).containsEntry("ACT_LOG", 3L);
  }

  @Test
  void aDamagedBackupIsNotWhole(@TempDir Path folder) throws Exception {
    Backup made = backups.make(folder);
    byte[] bytes = Files.readAllBytes(made.file());
    Path torn = Files.write(folder.resolve("torn.zip"), java.util.Arrays.copyOf(bytes, 100));
    assertThatThrownBy(() -> new EmbeddedCopy(source, address).count(torn))
        .isInstanceOfAny(IOException.class, SQLException.class);
    assertThat(new Backup(torn, 1, Map.of("a", 2L), Map.of("a", 2L), Map.of("a", 1L)).whole())
        .isFalse();
    assertThat(new Backup(torn, 1, Map.of(), Map.of(), Map.of()).whole()).isFalse();
  }
}
