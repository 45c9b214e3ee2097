package jp.kokuji.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.kokuji.calendar.FiscalYear;

/**
 * Finds what a written name means. Names are compared after NFKC and without white space, and only
 * where they are valid on the day asked about; a name that could mean two things means nothing.
 */
public final class Directory {
  private static final Alias CORNER = new Alias("情報公開コーナー", Validity.ALWAYS);

  private record Section(Department department, String name) {
    String label(Function<Department, String> called) {
      return called.apply(department) + name;
    }
  }

  private final Function<Department, String> called;
  private final Index<Agency> agencies = new Index<>();
  private final Index<Department> departments = new Index<>();
  private final Index<Section> sections = new Index<>();
  private final Index<Section> bareSections = new Index<>();
  private final Index<Corner> corners = new Index<>();
  private final Nearest agencyNames = new Nearest();
  private final Nearest departmentNames = new Nearest();
  private final Nearest cornerNames = new Nearest();

  public Directory(City city) {
    called = city::called;
    city.agencies().forEach(this::enter);
    city.departments().forEach(department -> enter(department, city.agencies()));
    city.corners().forEach(this::enter);
  }

  /** The agency of that name or alias on that day. */
  public Optional<Agency> findAgency(String written, LocalDate day) {
    return agencies.find(written, day);
  }

  /**
   * The department meant on that day: by its name or alias, with or without its agency before it
   * and a section of it after it; or by a section alone, where only one department has it.
   */
  public Optional<Department> findDepartment(String written, LocalDate day) {
    return departments
        .find(written, day)
        .or(() -> sections.find(written, day).map(Section::department))
        .or(() -> bareSections.find(written, day).map(Section::department));
  }

  /** The corner of that name or alias on that day, with or without 情報公開コーナー after it. */
  public Optional<Corner> findCorner(String written, LocalDate day) {
    return corners.find(written, day);
  }

  /** Whether it is the one name of an agency, department, section or corner on that day. */
  public boolean knows(String written, LocalDate day) {
    return findAgency(written, day).isPresent()
        || findDepartment(written, day).isPresent()
        || findCorner(written, day).isPresent();
  }

  /**
   * Who submits from a folder of that name in the year: an agency, department, section or corner,
   * by the one name under which it is listed. A section is listed with its department before it; a
   * department with its agency, where the folder tells it and its name does not ({@link
   * City#called}).
   */
  public Optional<String> findSubmitter(String written, FiscalYear year) {
    return findSubmitter(written, year, called)
        .or(() -> findSubmitter(written, year, Department::name));
  }

  private Optional<String> findSubmitter(
      String written, FiscalYear year, Function<Department, String> name) {
    return agencies
        .findName(written, year, Agency::name)
        .or(() -> departments.findName(written, year, name))
        .or(() -> sections.findName(written, year, section -> section.label(name)))
        .or(() -> bareSections.findName(written, year, section -> section.label(name)))
        .or(() -> corners.findName(written, year, Corner::name));
  }

  /** The three agencies whose names are nearest by edit distance, nearest first. */
  public List<String> nearestAgencies(String written) {
    return agencyNames.to(written);
  }

  /** The three departments or sections whose names are nearest by edit distance. */
  public List<String> nearestDepartments(String written) {
    return departmentNames.to(written);
  }

  /** The three corners whose names are nearest by edit distance. */
  public List<String> nearestCorners(String written) {
    return cornerNames.to(written);
  }

  private void enter(Agency agency) {
    agencies.add(Spellings.of(agency), agency);
    agencyNames.add(agency.name(), agency.name());
  }

  private void enter(Department department, List<Agency> all) {
    List<Alias> own = Spellings.of(department);
    departments.add(own, department);
    departmentNames.add(department.name(), department.name());
    List<Alias> below =
        all.stream()
            .filter(agency -> agency.name().equals(department.agency()))
            .flatMap(agency -> Spellings.joined(Spellings.of(agency), own).stream())
            .toList();
    departments.add(below, department);
    for (String name : department.sections()) {
      Section section = new Section(department, name);
      List<Alias> bare = List.of(new Alias(name, department.validity()));
      bareSections.add(bare, section);
      sections.add(Spellings.joined(own, bare), section);
      sections.add(Spellings.joined(below, bare), section);
      departmentNames.add(name, section.label(called));
      departmentNames.add(section.label(called), section.label(called));
    }
  }

  private void enter(Corner corner) {
    List<Alias> own = Spellings.of(corner);
    corners.add(own, corner);
    corners.add(Spellings.joined(own, List.of(CORNER)), corner);
    cornerNames.add(corner.name(), corner.name());
  }
}
