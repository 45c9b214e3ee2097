package jp.kokuji.load;

import jp.kokuji.run.OnH2;

@OnH2
class RenamedFilesOnH2Test extends RenamedFilesTest {}
