package jp.kokuji.load;

import jp.kokuji.run.OnH2;

@OnH2
class SameThingTwiceOnH2Test extends SameThingTwiceTest {}
