package jp.kokuji.making;

import jp.kokuji.run.OnPostgres;
import org.junit.jupiter.api.Tag;

@Tag("long")
@OnPostgres
class ReportingOnPostgresTest extends ReportingTest {}
