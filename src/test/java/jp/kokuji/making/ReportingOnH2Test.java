package jp.kokuji.making;

import jp.kokuji.run.OnH2;

@OnH2
class ReportingOnH2Test extends ReportingTest {}
