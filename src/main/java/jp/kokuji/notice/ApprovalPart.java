package jp.kokuji.notice;

import java.util.List;

/** A heading of the approval sheet and what stands below it, a line each. */
record ApprovalPart(String heading, List<String> lines) {
  String text() {
    StringBuilder text = new StringBuilder("\n" + heading + "\n");
    lines.forEach(line -> text.append("  ").append(line).append('\n'));
    return text.toString();
  }
}
