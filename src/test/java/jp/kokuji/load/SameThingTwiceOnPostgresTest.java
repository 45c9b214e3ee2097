package jp.kokuji.load;

import jp.kokuji.run.OnPostgres;
import org.junit.jupiter.api.Tag;

@Tag("long")
@OnPostgres
class SameThingTwiceOnPostgresTest extends SameThingTwiceTest {}
