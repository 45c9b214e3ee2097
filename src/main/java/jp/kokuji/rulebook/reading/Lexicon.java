package jp.kokuji.rulebook.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Agency;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Corner;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Category;
import jp.kokuji.rulebook.table.KnownNames;
import jp.kokuji.rulebook.table.Span;

/**
 * What reports may refer to outside their own file.
 *
 * @param city nothing where its files are out of order
 * @param provisions those whose files are in order, by id
 * @param kinds those whose files are in order, by id
 * @param provisionIds ids of all provisions, also of those whose files are out of order
 * @param kindIds ids of all kinds, also of those whose files are out of order
 */
record Lexicon(
    Optional<City> city,
    Map<String, Provision> provisions,
    Map<String, RecordKind> kinds,
    Collection<String> provisionIds,
    Collection<String> kindIds)
    implements KnownNames {

  @Override
  public Optional<RecordKind> findKind(String id) {
    return Optional.ofNullable(kinds.get(id));
  }

  @Override
  public Optional<Provision> findProvision(String id) {
    return Optional.ofNullable(provisions.get(id));
  }

  @Override
  public Span years(TableDefinition table, Collection<TableDefinition.Column> columns) {
    return Span.ANY;
  }

  @Override
  public Span loaded(RecordKind kind) {
    return Span.ANY;
  }

  @Override
  public boolean has(RecordKind kind, TableDefinition.Column column) {
    return true;
  }

  /** Of all the years, only the report's own is there whatever is loaded. */
  @Override
  public List<Category> years(Collection<RecordKind> counted, int most) {
    return List.of(Category.of("{year}"));
  }

  @Override
  public Optional<List<String>> combinations(TableDefinition table, String field, Span years) {
    return Optional.empty();
  }

  @Override
  public Optional<Map<String, Long>> sizes(TableDefinition table, String field) {
    return Optional.empty();
  }

  @Override
  public String named(String label) {
    return label;
  }

  static Lexicon of(Rulebook rulebook) {
    return new Lexicon(
        Optional.of(rulebook.city()),
        rulebook.provisions(),
        rulebook.kinds(),
        rulebook.provisions().keySet(),
        rulebook.kinds().keySet());
  }

  /** The values that a field of that type can hold; nothing where they are not known. */
  Optional<List<String>> values(FieldType type) {
    return switch (type) {
      case FieldType.Vocabulary words -> Optional.of(words.words());
      case FieldType.Categories several -> Optional.of(several.list().words());
      case FieldType.AgencyName agency ->
          city.map(known -> known.agencies().stream().map(Agency::name).distinct().toList());
      case FieldType.DepartmentName department ->
          city.map(known -> known.departments().stream().map(Department::name).distinct().toList());
      case FieldType.CornerName corner ->
          city.map(known -> known.corners().stream().map(Corner::name).distinct().toList());
      case FieldType.BasisName basis -> bases(basis.provision());
      case FieldType.KindName kind -> Optional.of(List.copyOf(kindIds));
      default -> Optional.empty();
    };
  }

  /** The bases of all versions of the provision. */
  private Optional<List<String>> bases(String provision) {
    return versions(provision)
        .map(
            versions ->
                versions
                    .flatMap(version -> version.bases().stream())
                    .map(Provision.Basis::name)
                    .distinct()
                    .toList());
  }

  /** The numbers of the clauses of all versions of the provision. */
  Optional<List<String>> clauses(String provision) {
    return versions(provision)
        .map(
            versions ->
                versions
                    .flatMap(version -> version.clauses().stream())
                    .map(clause -> clause.number().toString())
                    .distinct()
                    .toList());
  }

  private Optional<Stream<Provision.Version>> versions(String provision) {
    return Optional.ofNullable(provisions.get(provision)).map(known -> known.versions().stream());
  }
}
