package jp.kokuji.job;

@OnPostgres
class ExaminationOnPostgresTest extends ExaminationTest {}
