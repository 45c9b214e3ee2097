package jp.kokuji.rulebook.reading;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kokuji.file.Overlay;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.Schedule;
import org.springframework.util.ConcurrentReferenceHashMap;

/** Reads what an operator has written under {@code jobs/}. */
public final class RulebookReader {
  /** Those of the files that were read, as long as there is memory for them. */
  private static final Map<String, Rulebook> KNOWN = new ConcurrentReferenceHashMap<>();

  /** Whether this process reads them once more; most processes do not. */
  private static final AtomicBoolean AGAIN = new AtomicBoolean();

  private final Path jobs;

  public RulebookReader(Path jobs) {
    this.jobs = jobs;
  }

  /**
   * The rulebook of the files as they are now. A server reads it for each command that is handed to
   * it: files that stand to the byte as they were read before are not read again.
   *
   * @throws InvalidRulebook with all faults of all files, if there is one
   */
  public Rulebook read() throws InvalidRulebook {
    if (!AGAIN.getAndSet(true) || Overlay.isOver(jobs)) {
      return new Reading(jobs).rulebook();
    }
    Optional<String> before = fingerprint();
    Rulebook known = before.map(KNOWN::get).orElse(null);
    if (known == null) {
      known = new Reading(jobs).rulebook();
      if (before.isPresent() && fingerprint().equals(before)) {
        KNOWN.put(before.get(), known);
      }
    }
    return known;
  }

  /** That of all files; nothing where one cannot be read, of which the reading has more to say. */
  private Optional<String> fingerprint() {
    try {
      return Optional.of(Fingerprint.of(jobs, List.of("")));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * The same, having read all that can be declared in {@code jobs/}.
   *
   * @throws InvalidRulebook with all faults of all files, if there is one
   */
  public Rulebook check() throws InvalidRulebook {
    return new Reading(jobs).withTheRest().rulebook();
  }

  /**
   * When the jobs run; how records are judged does not depend on it.
   *
   * @throws InvalidRulebook with all faults of {@code schedule.yml}, if there is one
   */
  public Schedule readSchedule() throws InvalidRulebook {
    List<Fault> faults = new ArrayList<>();
    SourceReader sources = new SourceReader(jobs, faults);
    Schedule schedule = new ScheduleReader(sources, faults).read();
    if (!faults.isEmpty()) {
      throw new InvalidRulebook(sources.told());
    }
    return schedule;
  }

  /**
   * What of the rulebook's reports may be published; how records are judged does not depend on it.
   *
   * @throws InvalidRulebook with all faults of {@code publish.yml}, if there is one
   */
  public PublicRules readPublicRules(Rulebook rulebook) throws InvalidRulebook {
    List<Fault> faults = new ArrayList<>();
    SourceReader sources = new SourceReader(jobs, faults);
    Optional<PublicRules> rules =
        sources
            .read("publish.yml", "publish")
            .map(
                new PublicRulesReader(rulebook.reports().keySet(), Lexicon.of(rulebook), faults)
                    ::read);
    if (!faults.isEmpty() || rules.isEmpty()) {
      throw new InvalidRulebook(sources.told());
    }
    return rules.get();
  }

  /**
   * What is wrong with the type of a field that was read before and cannot be stored by it.
   *
   * @param stored what was stored of it: text, number or date
   */
  public Fault retyped(RecordKind kind, Field field, String stored) {
    return new SourceReader(jobs, new ArrayList<>())
        .readAll("kinds", "kind").stream()
            .filter(root -> root.source().id().equals(kind.id()))
            .flatMap(root -> root.items("fields").stream())
            .filter(entry -> entry.text("name").equals(field.name()))
            .map(entry -> entry.part("type"))
            .map(
                type ->
                    type.amiss("retyped", field.name(), Fault.say("stored." + stored), type.text()))
            .findFirst()
            .orElseThrow();
  }
}
