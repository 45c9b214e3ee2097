package jp.kokuji.load;

import jp.kokuji.run.OnPostgres;

@OnPostgres
class RenamedFilesOnPostgresTest extends RenamedFilesTest {}
