package jp.kokuji.notice;

import jp.kokuji.run.OnPostgres;

@OnPostgres
class PublishingOnPostgresTest extends PublishingTest {}
