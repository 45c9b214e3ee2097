package jp.kokuji.rulebook.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;

/** Checks that a table and its columns can be named by the words of a kind. */
final class StorageCheck {
  /** PostgreSQL cuts longer names, so that two of them may become one. */
  private static final int LONGEST = 63;

  /** What else has a name among the tables. */
  private static final Set<String> TAKEN =
      Stream.of(
              "batch_job_execution batch_job_execution_context batch_job_execution_params",
              "batch_job_execution_seq batch_job_instance batch_job_instance_seq batch_job_seq",
              "batch_step_execution batch_step_execution_context batch_step_execution_seq",
              "account act_log approval_request check_result comparison_rule difference"
                  + " difference_submission figure flyway_schema_history notice",
              "notice_report problem problem_submission report_run run_turn scheduled_run"
                  + " submission",
              "submission_path submission_sheet tally tally_count tally_count_year tally_place"
                  + " tally_place_year timetable timetable_execution_time timetable_history"
                  + " timetable_last_heartbeat",
              "batch_job_execution_status batch_job_execution_instance batch_step_execution_status",
              "batch_step_execution_job job_inst_un submission_counts_once submission_is_read_once"
                  + " job_instance_runs_once",
              "batch_execution_outcome batch_execution_instance batch_execution_parameters",
              "batch_execution_steps problem_note problem_note_year withdrawal_request",
              "user_entities user_credentials user_credentials_user")
          .flatMap(names -> Stream.of(names.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  /** What says where a record stands, and what PostgreSQL keeps of every row. */
  private static final Set<String> OF_EVERY_RECORD =
      Set.of(
          "submission_id",
          "source_sheet",
          "source_row",
          "ordinal",
          "record_key",
          "likeness",
          "tableoid",
          "ctid",
          "xmin",
          "xmax",
          "cmin",
          "cmax");

  private final Entry root;
  private final RecordKind kind;
  private final List<Fault> faults;

  StorageCheck(Entry root, RecordKind kind, List<Fault> faults) {
    this.root = root;
    this.kind = kind;
    this.faults = faults;
  }

  void check() {
    String table = kind.table();
    if (TAKEN.contains(table) || table.matches(".*_(pk|pkey|key|seq|fkey|idx)")) {
      faults.add(Fault.of(root.source().name(), 0, "table-taken", kind.id()));
    }
    if (table.length() > LONGEST) {
      faults.add(Fault.of(root.source().name(), 0, "file-name-long", kind.id(), LONGEST));
    }
    Map<String, String> owners = new HashMap<>();
    for (Entry entry :
        Stream.of("fields", "derived").flatMap(w -> root.items(w).stream()).toList()) {
      Field field = kind.field(entry.text("name"));
      field.columns().forEach(column -> check(column, field, entry.part("name"), owners));
    }
  }

  private void check(String column, Field field, Entry name, Map<String, String> owners) {
    String owner = owners.putIfAbsent(column, field.name());
    if (OF_EVERY_RECORD.contains(column)) {
      faults.add(name.amiss("field-taken", field.name()));
    } else if (column.length() > LONGEST) {
      int most = LONGEST - (column.length() - field.name().length());
      faults.add(name.amiss("field-long", field.name(), most));
    } else if (owner != null && !owner.equals(field.name())) {
      faults.add(name.amiss("columns-collide", field.name(), column, owner));
    }
  }
}
