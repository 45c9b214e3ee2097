package jp.kokuji.figure;

import jp.kokuji.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("long")
class TabulatorOnPostgresTest extends TabulatorTest {
  TabulatorOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
