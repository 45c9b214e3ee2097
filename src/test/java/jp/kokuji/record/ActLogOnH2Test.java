package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class ActLogOnH2Test extends ActLogTest {
  ActLogOnH2Test() {
    super(TestDatabase.h2());
  }
}
