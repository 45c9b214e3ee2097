package jp.kokuji.job;

@OnPostgres
class LoadOnPostgresTest extends LoadTest {}
