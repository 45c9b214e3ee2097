package jp.kokuji.job;

import jp.kokuji.TestDatabase;

class ScheduledRunsOnPostgresTest extends ScheduledRunsTest {
  ScheduledRunsOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
