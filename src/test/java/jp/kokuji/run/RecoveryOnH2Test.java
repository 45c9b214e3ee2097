package jp.kokuji.run;

@OnH2
class RecoveryOnH2Test extends RecoveryTest {}
