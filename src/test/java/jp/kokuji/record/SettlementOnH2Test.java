package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class SettlementOnH2Test extends SettlementTest {
  SettlementOnH2Test() {
    super(TestDatabase.h2());
  }
}
