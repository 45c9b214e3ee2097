package jp.kokuji.submission;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row by the names of their columns. The names are looked up in what all rows of
 * a sheet share, so that a row is no more than an array: a load holds thousands of them.
 */
final class RowValues extends AbstractMap<String, Object> {
  private final Names names;
  private final @Nullable Object[] values;

  RowValues(Names names) {
    this.names = names;
    this.values = new @Nullable Object[names.inOrder.size()];
  }

  /** The columns that rows of a kind may have. */
  static final class Names {
    private final List<String> inOrder = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Names(RecordKind kind) {
      for (Field field : kind.all()) {
        for (String name : field.columns()) {
          if (places.putIfAbsent(name, inOrder.size()) == null) {
            inOrder.add(name);
          }
        }
      }
    }
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    Integer place = names.places.get(name);
    return place == null ? null : values[place];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  /**
   * Takes the value of a column.
   *
   * @throws IllegalArgumentException where rows of the kind have no such column
   */
  @Override
  public @Nullable Object put(String name, Object value) {
    Integer place = names.places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    Object before = values[place];
    values[place] = value;
    return before;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Set<Entry<String, Object>> entries = new LinkedHashSet<>();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        entries.add(Map.entry(names.inOrder.get(i), value));
      }
    }
    return entries;
  }
}
