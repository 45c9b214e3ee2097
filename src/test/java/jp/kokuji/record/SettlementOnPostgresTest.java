package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class SettlementOnPostgresTest extends SettlementTest {
  SettlementOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
