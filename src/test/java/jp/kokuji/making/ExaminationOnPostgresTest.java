package jp.kokuji.making;

import jp.kokuji.run.OnPostgres;

@OnPostgres
class ExaminationOnPostgresTest extends ExaminationTest {}
