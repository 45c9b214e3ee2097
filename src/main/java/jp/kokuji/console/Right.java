package jp.kokuji.console;

import static jp.kokuji.account.Role.APPROVER;
import static jp.kokuji.account.Role.CLERK;
import static jp.kokuji.account.Role.READER;
import static jp.kokuji.account.Role.SUBMITTER;

import java.util.List;
import jp.kokuji.account.Role;
import org.springframework.http.HttpMethod;

/** An address that there is, and who may open it; all else is closed to everybody. */
record Right(HttpMethod method, String path, List<Role> roles) {
  static final List<Right> ALL =
      List.of(
          get("/", SUBMITTER, CLERK, APPROVER, READER),
          get("/hand-in", SUBMITTER, CLERK),
          post("/hand-in", SUBMITTER, CLERK),
          post("/hand-in/foresee", CLERK),
          post("/hand-in/submit", SUBMITTER, CLERK),
          post("/hand-in/nil", SUBMITTER, CLERK),
          get("/marked", SUBMITTER, CLERK),
          get("/form", SUBMITTER, CLERK),
          get("/file", SUBMITTER, CLERK, APPROVER, READER),
          post("/note", SUBMITTER, CLERK, APPROVER),
          get("/returned", SUBMITTER, CLERK),
          get("/problems", SUBMITTER, CLERK, APPROVER, READER),
          get("/reminders", CLERK),
          post("/reminders/files", CLERK),
          post("/reminders/send", CLERK),
          get("/report", CLERK, APPROVER, READER),
          get("/figure", CLERK, APPROVER, READER),
          get("/figure/rows", CLERK, APPROVER, READER),
          get("/record", CLERK, APPROVER, READER),
          get("/compare", CLERK, APPROVER, READER),
          get("/audit", CLERK, APPROVER, READER),
          post("/audit", CLERK, APPROVER, READER),
          post("/audit/errata", CLERK, APPROVER, READER),
          get("/rules", CLERK, APPROVER, READER),
          get("/rules/kind", SUBMITTER, CLERK, APPROVER, READER),
          get("/rules/tables", CLERK, APPROVER, READER),
          get("/rules/checks", CLERK, APPROVER, READER),
          post("/rules/compare", CLERK),
          get("/release", CLERK, APPROVER, READER),
          post("/release/make", CLERK),
          get("/release/errata", CLERK, APPROVER, READER),
          post("/release/request", CLERK),
          post("/release/withdraw", CLERK),
          post("/release/withdraw/approve", APPROVER),
          post("/release/cancel", CLERK),
          post("/release/discard", CLERK),
          post("/release/approve", APPROVER),
          get("/passkey", CLERK, APPROVER),
          post("/passkey/ask", CLERK, APPROVER),
          post("/passkey/new", CLERK, APPROVER),
          post("/passkey/register", CLERK, APPROVER),
          post("/passkey/remove", CLERK, APPROVER),
          get("/running", CLERK, APPROVER),
          get("/running/progress", CLERK, APPROVER),
          get("/running/events", CLERK, APPROVER),
          get("/running/history", CLERK, APPROVER),
          get("/running/log", CLERK, APPROVER),
          get("/running/acts", CLERK, APPROVER),
          get("/running/doctor", CLERK, APPROVER),
          post("/running/load", CLERK),
          post("/running/report", CLERK),
          post("/running/backup", CLERK),
          post("/running/stop", CLERK),
          get("/acts.csv", CLERK));

  private static Right get(String path, Role... roles) {
    return new Right(HttpMethod.GET, path, List.of(roles));
  }

  private static Right post(String path, Role... roles) {
    return new Right(HttpMethod.POST, path, List.of(roles));
  }

  String[] names() {
    return roles.stream().map(Role::name).toArray(String[]::new);
  }
}
