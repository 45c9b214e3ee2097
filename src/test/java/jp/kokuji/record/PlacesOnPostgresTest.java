package jp.kokuji.record;

import jp.kokuji.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("long")
class PlacesOnPostgresTest extends PlacesTest {
  PlacesOnPostgresTest() {
    super(TestDatabase.postgres(), false);
  }
}
