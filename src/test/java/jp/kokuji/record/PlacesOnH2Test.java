package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class PlacesOnH2Test extends PlacesTest {
  PlacesOnH2Test() {
    super(TestDatabase.h2(), true);
  }
}
