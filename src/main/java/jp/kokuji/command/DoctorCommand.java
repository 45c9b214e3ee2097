package jp.kokuji.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.doctor.Ailment;
import jp.kokuji.doctor.Doctor;
import jp.kokuji.doctor.Finding;
import jp.kokuji.submission.Characters;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: what is set up wrongly on this machine. */
@Command(name = "doctor", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = findings();
    for (Finding finding : findings) {
      String how = finding.ailment().grave() ? "doctor.grave" : "doctor.light";
      out.println(Words.of(how, Characters.visible(finding.found()), finding.ailment().code()));
      out.println("  " + Words.of("doctor.means", finding.means()));
      out.println("  " + Words.of("doctor.remedy", finding.remedy()));
    }
    boolean grave = findings.stream().anyMatch(finding -> finding.ailment().grave());
    out.println(Words.of("doctor.end", findings.size(), Ailment.values().length));
    return grave ? ExitStatus.FELL_SHORT : ExitStatus.WELL;
  }

  private List<Finding> findings() {
    try (ConfigurableApplicationContext context = Declared.installation(folders)) {
      Clock clock = context.getBean(Clock.class);
      return Doctor.of(context.getEnvironment(), clock.instant()).examine();
    }
  }
}
