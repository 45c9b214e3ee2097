package jp.kokuji.making;

import jp.kokuji.run.OnPostgres;

@OnPostgres
class ReportingOnPostgresTest extends ReportingTest {}
