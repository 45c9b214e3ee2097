package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class TalliesOnPostgresTest extends TalliesTest {
  TalliesOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
