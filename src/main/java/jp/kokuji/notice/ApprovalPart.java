package jp.kokuji.notice;

import java.util.List;

/** A heading of the approval sheet and what stands below it, a line each. */
record ApprovalPart(String heading, List<String> lines) {}
