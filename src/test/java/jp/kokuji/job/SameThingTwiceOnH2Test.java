package jp.kokuji.job;

@OnH2
class SameThingTwiceOnH2Test extends SameThingTwiceTest {}
