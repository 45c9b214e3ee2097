package jp.kokuji.load;

import jp.kokuji.run.OnPostgres;

@OnPostgres
class LoadOnPostgresTest extends LoadTest {}
