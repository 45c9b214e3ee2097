package jp.kokuji.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import jp.kokuji.Jobs;
import jp.kokuji.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

class TallyPlanTest {
  private static final Rulebook RULEBOOK = Jobs.rulebook();

  private static List<String> columns(String kind) {
    return TallyPlan.of(RULEBOOK).getOrDefault(RULEBOOK.kind(kind), List.of()).stream()
        .map(set -> String.join("+", new TreeSet<>(set)))
        .sorted()
        .toList();
  }

  @Test
  void requestsAreTalliedByWhatTheirTablesAndChecksAsk() {
    assertThat(columns("document-request"))
        .containsExactly(
            "agency+clauses+department+outcome",
            "clauses_law+outcome",
            "corner",
            "document_subject",
            "method",
            "outcome+requester",
            "received_on",
            "requester_kind+right");
  }

  @Test
  void sumsDifferentThingsAndReferencesAreNot() {
    assertThat(columns("information-provision")).containsExactly("agency+corner");
    assertThat(columns("audit-finding")).doesNotContain("targets_count");
  }
}
