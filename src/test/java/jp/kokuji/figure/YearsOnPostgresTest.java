package jp.kokuji.figure;

import jp.kokuji.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("long")
class YearsOnPostgresTest extends YearsTest {
  YearsOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
