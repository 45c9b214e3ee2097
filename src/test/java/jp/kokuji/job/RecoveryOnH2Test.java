package jp.kokuji.job;

@OnH2
class RecoveryOnH2Test extends RecoveryTest {}
