package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class RecordsOnPostgresTest extends RecordsTest {
  RecordsOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
