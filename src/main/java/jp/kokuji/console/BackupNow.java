package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import jp.kokuji.backup.Backup;
import jp.kokuji.backup.Backups;
import jp.kokuji.doctor.Doctor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** A backup, when somebody wants one. */
@Controller
class BackupNow {
  private final Office office;
  private final Part<Backups> backups;
  private final Errands errands;
  private final Acts acts;

  BackupNow(Office office, Part<Backups> backups, Errands errands, Acts acts) {
    this.backups = backups;
    this.office = office;
    this.errands = errands;
    this.acts = acts;
  }

  /** Copies the database, reads the copy back and counts it. */
  @PostMapping("/running/backup")
  String backup(@AuthenticationPrincipal Person person, HttpServletRequest request) {
    Acts.Actor actor = Acts.Actor.of(person, request);
    return RunNow.begun(errands.begin("backup", progress -> backup(actor)));
  }

  private Errands.End backup(Acts.Actor actor) throws Exception {
    try {
      Backup made =
          office.alone(
              rulebook -> backups.get().make(office.folders().data().resolve(Doctor.BACKUPS)));
      String words = made.whole() ? "errand.backed-up" : "errand.torn";
      acts.add(
          "backup", actor, made.file().getFileName() + "", "", made.rows() + " " + made.whole());
      return Errands.End.of(words, made.stored().size(), made.rows());
    } catch (Backups.DumpMissing missing) {
      return Errands.End.of("errand.no-dump");
    }
  }
}
