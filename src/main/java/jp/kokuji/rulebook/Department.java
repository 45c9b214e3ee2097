package jp.kokuji.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department (所管部課) as reports count it, under the agency it belonged to on those days. Two
 * entries with one name and different days say that it moved.
 *
 * @param sections the sections in it, which departments may write with or without its own name
 * @param corner the information corner (情報公開コーナー) that receives its requests
 * @param mail where reminders go; null where nobody has said
 */
public record Department(
    String name,
    String agency,
    List<Alias> aliases,
    List<String> sections,
    @Nullable String corner,
    @Nullable String mail,
    Validity validity) {

  /** Whether it is called so, with or without its agency before it. */
  public boolean isMeantBy(String written) {
    return written.equals(name) || written.equals(agency + name);
  }
}
