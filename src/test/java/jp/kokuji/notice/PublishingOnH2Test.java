package jp.kokuji.notice;

import jp.kokuji.run.OnH2;
import org.junit.jupiter.api.Tag;

@Tag("long")
@OnH2
class PublishingOnH2Test extends PublishingTest {}
