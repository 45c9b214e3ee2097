package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class TalliesOnH2Test extends TalliesTest {
  TalliesOnH2Test() {
    super(TestDatabase.h2());
  }
}
