package jp.kokuji.job;

@OnPostgres
class RenamedFilesOnPostgresTest extends RenamedFilesTest {}
