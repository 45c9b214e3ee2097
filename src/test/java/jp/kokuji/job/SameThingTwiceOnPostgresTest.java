package jp.kokuji.job;

@OnPostgres
class SameThingTwiceOnPostgresTest extends SameThingTwiceTest {}
