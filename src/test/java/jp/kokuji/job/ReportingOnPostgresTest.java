package jp.kokuji.job;

@OnPostgres
class ReportingOnPostgresTest extends ReportingTest {}
