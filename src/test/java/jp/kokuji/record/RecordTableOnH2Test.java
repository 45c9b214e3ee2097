package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class RecordTableOnH2Test extends RecordTableTest {
  RecordTableOnH2Test() {
    super(TestDatabase.h2());
  }
}
