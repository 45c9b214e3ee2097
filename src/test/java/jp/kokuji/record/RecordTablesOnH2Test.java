package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class RecordTablesOnH2Test extends RecordTablesTest {
  RecordTablesOnH2Test() {
    super(TestDatabase.h2());
  }
}
