package jp.kokuji.figure;

import jp.kokuji.TestDatabase;

class FigureStoreOnH2Test extends FigureStoreTest {
  FigureStoreOnH2Test() {
    super(TestDatabase.h2());
  }
}
