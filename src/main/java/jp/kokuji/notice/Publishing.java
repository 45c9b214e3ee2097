package jp.kokuji.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.kokuji.figure.Figure;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.run.JobFailed;
import jp.kokuji.run.Launcher;
import jp.kokuji.seal.SigningKey;
import org.springframework.stereotype.Component;

/** Publishes the final reports of a year, and takes them back. */
@Component
public class Publishing {
  private final Folders folders;
  private final NoticeOffice office;
  private final PublishJob job;
  private final Launcher launcher;

  Publishing(Folders folders, NoticeOffice office, PublishJob job, Launcher launcher) {
    this.folders = folders;
    this.office = office;
    this.job = job;
    this.launcher = launcher;
  }

  /**
   * What came of it.
   *
   * @param edition that was published, or of which something was withdrawn
   * @param folder {@code output/public/YEAR/}
   * @param before whether exactly this had been published before, so that there was nothing to do
   * @param proof the root over all acts of publication, for the printed notice
   * @param signer the fingerprint of the key that signed; empty where there is none
   * @param refusals why nothing was published; empty where it was
   * @param small the figures that the approver has to look at
   * @param approval the sheet on which the approver finds them
   * @param sheet the code on the sheet; empty where none was written
   */
  public record Result(
      int edition,
      Path folder,
      boolean before,
      String proof,
      String signer,
      List<Refusal> refusals,
      List<Figure> small,
      Path approval,
      String sheet) {}

  /** Runs the act, or resumes the same one that was broken off. */
  public Result run(Rulebook rulebook, PublicRules rules, NoticeAct act) throws IOException {
    NoticeSetting setting =
        new NoticeSetting(
            rulebook,
            rules,
            act.year(),
            folders.output(),
            folders.jobs(),
            SigningKey.find(folders.data()));
    return switch (act) {
      case NoticeAct.Publish publish -> publish(new Publication(office, setting, publish), setting);
      case NoticeAct.Withdraw withdraw -> {
        Withdrawal work = new Withdrawal(office, setting, withdraw);
        yield result(setting, work.edition(), false, attempt(work), List.of(), "");
      }
    };
  }

  private Result publish(Publication work, NoticeSetting setting) throws IOException {
    Optional<Integer> same = work.findSame();
    if (same.isPresent()) {
      List<Refusal> harmed = work.harmed();
      return result(setting, same.get(), harmed.isEmpty(), harmed, List.of(), "");
    }
    List<Refusal> refusals = attempt(work);
    return result(setting, work.edition(), false, refusals, work.small(), work.shown());
  }

  private List<Refusal> attempt(NoticeWork work) {
    try {
      launcher.run(job.of(work), work.parameters());
      return List.of();
    } catch (JobFailed failed) {
      if (failed.getCause() instanceof Refused refused) {
        return refused.refusals();
      }
      throw failed;
    }
  }

  private static Result result(
      NoticeSetting setting,
      int edition,
      boolean before,
      List<Refusal> refusals,
      List<Figure> small,
      String sheet)
      throws IOException {
    return new Result(
        edition,
        setting.folder().root(),
        before,
        setting.folder().proof(),
        setting.key().map(SigningKey::fingerprint).orElse(""),
        refusals,
        small,
        setting.folder().approval(edition),
        sheet);
  }
}
