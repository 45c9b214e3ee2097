package jp.kokuji.figure;

import jp.kokuji.TestDatabase;

class TabulatorOnPostgresTest extends TabulatorTest {
  TabulatorOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
