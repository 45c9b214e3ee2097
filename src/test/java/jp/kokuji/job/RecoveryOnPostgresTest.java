package jp.kokuji.job;

@OnPostgres
class RecoveryOnPostgresTest extends RecoveryTest {}
