package jp.kokuji.making;

import jp.kokuji.run.OnH2;
import org.junit.jupiter.api.Tag;

@Tag("long")
@OnH2
class ExaminationOnH2Test extends ExaminationTest {}
