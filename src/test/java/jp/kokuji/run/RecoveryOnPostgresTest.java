package jp.kokuji.run;

import org.junit.jupiter.api.Tag;

@Tag("long")
@OnPostgres
class RecoveryOnPostgresTest extends RecoveryTest {}
