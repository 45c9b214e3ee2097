package jp.kokuji.seal;

/**
 * An act.
 *
 * @param act {@code publish} or {@code withdraw}
 * @param year the fiscal year's code
 * @param edition that was published, or of which something was withdrawn
 * @param history SHA-256 of the year's {@code history.json}, which lists every file of every
 *     edition
 * @param root SHA-256 over the root before and the four above
 */
public record PublicAct(String act, String year, int edition, String history, String root) {

  String line(int position) {
    return String.join(" ", Integer.toString(position), act, year, "" + edition, history, root);
  }
}
