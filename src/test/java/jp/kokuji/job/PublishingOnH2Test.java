package jp.kokuji.job;

@OnH2
class PublishingOnH2Test extends PublishingTest {}
