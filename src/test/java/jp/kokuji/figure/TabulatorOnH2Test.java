package jp.kokuji.figure;

import jp.kokuji.TestDatabase;

class TabulatorOnH2Test extends TabulatorTest {
  TabulatorOnH2Test() {
    super(TestDatabase.h2());
  }
}
