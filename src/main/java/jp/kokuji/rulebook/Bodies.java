package jp.kokuji.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * The bodies of an installation that holds many, in the order of their register.
 *
 * @param groups the headings by which bodies are grouped: 都道府県, 人口区分 …
 */
public record Bodies(List<String> groups, List<Body> all) {
  public Optional<Body> find(String code) {
    return all.stream().filter(body -> body.code().equals(code)).findFirst();
  }

  /** The three whose codes or names are nearest, as messages name them. */
  public List<String> nearest(String written) {
    Nearest names = new Nearest();
    for (Body body : all) {
      names.add(body.code(), body.shown());
      // two bodies may have one name
      names.add(body.name(), body.shown());
    }
    return names.to(written);
  }
}
