package jp.kokuji.run;

import jp.kokuji.TestDatabase;

class ScheduledRunsOnPostgresTest extends ScheduledRunsTest {
  ScheduledRunsOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
