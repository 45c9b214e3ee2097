package jp.kokuji.job;

@OnH2
class ExaminationOnH2Test extends ExaminationTest {}
