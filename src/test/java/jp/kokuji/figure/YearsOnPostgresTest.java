package jp.kokuji.figure;

import jp.kokuji.TestDatabase;

class YearsOnPostgresTest extends YearsTest {
  YearsOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
