package jp.kokuji.job;

@OnH2
class LoadOnH2Test extends LoadTest {}
