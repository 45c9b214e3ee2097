package jp.kokuji.run;

import jp.kokuji.TestDatabase;

class ExecutionsOnH2Test extends ExecutionsTest {
  ExecutionsOnH2Test() {
    super(TestDatabase.h2(), "system_range(1, %d) r (n)");
  }
}
