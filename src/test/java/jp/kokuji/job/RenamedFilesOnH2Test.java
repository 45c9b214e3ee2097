package jp.kokuji.job;

@OnH2
class RenamedFilesOnH2Test extends RenamedFilesTest {}
