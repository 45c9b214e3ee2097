package jp.kokuji.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.record.FreshTallies;
import jp.kokuji.record.SeenKeys;
import jp.kokuji.record.Settled;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Inbox.Submitted;

/**
 * One load.
 *
 * @param present the paths of all files that are there
 * @param known what stood before
 * @param tallies what is counted of all that is read
 * @param done the files dealt with by their paths; nothing for those being changed
 * @param gone what counts of files that are not there
 * @param bundle the files that are to be read next
 */
record LoadRun(
    Rulebook rulebook,
    Path spool,
    Set<String> present,
    KnownFiles known,
    SeenKeys keys,
    FreshTallies tallies,
    Map<String, Optional<Settled>> done,
    List<Twin> twins,
    Map<String, Settled> gone,
    Bundle bundle) {

  List<Settled> read() {
    return done.values().stream().flatMap(Optional::stream).toList();
  }

  Load.Result result(Inbox inbox) {
    List<String> changing =
        inbox.submitted().stream()
            .map(Submitted::path)
            .filter(path -> done.containsKey(path) && done.get(path).isEmpty())
            .toList();
    int unchanged = inbox.submitted().size() - done.size();
    return new Load.Result(read(), unchanged, changing, twins, inbox.strays());
  }
}
