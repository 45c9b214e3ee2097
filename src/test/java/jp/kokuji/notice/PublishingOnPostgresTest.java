package jp.kokuji.notice;

import jp.kokuji.run.OnPostgres;
import org.junit.jupiter.api.Tag;

@Tag("long")
@OnPostgres
class PublishingOnPostgresTest extends PublishingTest {}
