package jp.kokuji.figure;

import jp.kokuji.TestDatabase;

class FigureStoreOnPostgresTest extends FigureStoreTest {
  FigureStoreOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
