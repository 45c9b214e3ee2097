package jp.kokuji.check;

import jp.kokuji.TestDatabase;

class RecordChecksOnH2Test extends RecordChecksTest {
  RecordChecksOnH2Test() {
    super(TestDatabase.h2());
  }
}
