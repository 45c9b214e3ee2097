package jp.kokuji.console;

import java.time.Clock;
import jp.kokuji.doctor.Ailment;
import jp.kokuji.doctor.Doctor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is set up wrongly on the machine, what it means and what to do. */
@Controller
class DoctorPage {
  private final Environment environment;
  private final Clock clock;

  DoctorPage(Environment environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @GetMapping("/running/doctor")
  String show(Model model) {
    model.addAttribute("findings", Doctor.of(environment, clock.instant()).examine());
    model.addAttribute("looked", Ailment.values().length);
    return "doctor";
  }
}
