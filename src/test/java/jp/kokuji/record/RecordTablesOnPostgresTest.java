package jp.kokuji.record;

import jp.kokuji.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("long")
class RecordTablesOnPostgresTest extends RecordTablesTest {
  RecordTablesOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
