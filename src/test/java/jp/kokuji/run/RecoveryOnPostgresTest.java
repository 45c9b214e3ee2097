package jp.kokuji.run;

@OnPostgres
class RecoveryOnPostgresTest extends RecoveryTest {}
