package jp.kokuji.job;

@OnH2
class ReportingOnH2Test extends ReportingTest {}
