package jp.kokuji.figure;

import jp.kokuji.TestDatabase;

class YearsOnH2Test extends YearsTest {
  YearsOnH2Test() {
    super(TestDatabase.h2());
  }
}
