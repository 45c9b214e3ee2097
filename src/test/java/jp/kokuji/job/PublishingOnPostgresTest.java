package jp.kokuji.job;

@OnPostgres
class PublishingOnPostgresTest extends PublishingTest {}
