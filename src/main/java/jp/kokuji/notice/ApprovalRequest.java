package jp.kokuji.notice;

import java.time.LocalDate;
import jp.kokuji.calendar.FiscalYear;

/**
 * A notice that waits to be approved by somebody else than who asks for it.
 *
 * @param leftOut whether it is known that something was left out
 * @param code on the approval sheet, over all that it says
 * @param clerk who asks
 */
public record ApprovalRequest(
    FiscalYear year,
    String number,
    LocalDate date,
    String note,
    boolean leftOut,
    String code,
    int edition,
    String clerk) {}
