package jp.kokuji.proof;

import jp.kokuji.run.OnPostgres;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@OnPostgres
@Import(Fragile.class)
@TestPropertySource(
    properties = {
      "kokuji.input=${kokuji.fork:target}/history-on-postgres/input",
      "kokuji.output=${kokuji.fork:target}/history-on-postgres/output",
      "kokuji.jobs=${kokuji.fork:target}/history-on-postgres/jobs",
      "kokuji.data=./${kokuji.fork:target}/history-on-postgres/data"
    })
class AnyHistoryOnPostgresTest extends AnyHistoryTest {}
