package jp.kokuji.run;

import jp.kokuji.TestDatabase;

class ScheduledRunsOnH2Test extends ScheduledRunsTest {
  ScheduledRunsOnH2Test() {
    super(TestDatabase.h2());
  }
}
