package jp.kokuji.proof;

import jp.kokuji.run.OnH2;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@OnH2
@Import(Fragile.class)
@TestPropertySource(
    properties = {
      "kokuji.input=${kokuji.fork:target}/history-on-h2/input",
      "kokuji.output=${kokuji.fork:target}/history-on-h2/output",
      "kokuji.jobs=${kokuji.fork:target}/history-on-h2/jobs",
      "kokuji.data=./${kokuji.fork:target}/history-on-h2/data",
      "spring.datasource.url=jdbc:h2:mem:history;DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
    })
class AnyHistoryOnH2Test extends AnyHistoryTest {}
