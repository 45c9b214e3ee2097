package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class RecordsOnH2Test extends RecordsTest {
  RecordsOnH2Test() {
    super(TestDatabase.h2());
  }
}
