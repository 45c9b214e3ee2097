package jp.kokuji.notice;

import jp.kokuji.run.OnH2;

@OnH2
class PublishingOnH2Test extends PublishingTest {}
