package jp.kokuji.rulebook.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.rulebook.Agency;
import jp.kokuji.rulebook.Alias;
import jp.kokuji.rulebook.Body;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Contact;
import jp.kokuji.rulebook.Corner;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Licence;
import jp.kokuji.rulebook.Nearest;
import jp.kokuji.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** Reads {@code jobs/city/} and checks that its names fit together. */
final class CityReader {
  private static final String FILE = "city/city.yml";

  private final SourceReader sources;
  private final List<Fault> faults;

  CityReader(SourceReader sources, List<Fault> faults) {
    this.sources = sources;
    this.faults = faults;
  }

  /** The city, unless a file of it cannot be understood at all. */
  Optional<City> read() {
    Optional<Entry> city = sources.read(FILE, "city");
    Optional<List<Entry>> agencies = list("agencies");
    // a city may have no corners at all
    Optional<List<Entry>> corners =
        sources.has("city/corners.yml") ? list("corners") : Optional.of(List.of());
    Optional<List<Entry>> departments = list("departments");
    agencies.ifPresent(known -> corners.ifPresent(all -> refer(all, "agency", known)));
    agencies.ifPresent(known -> departments.ifPresent(all -> refer(all, "agency", known)));
    corners
        .filter(known -> !known.isEmpty())
        .ifPresent(known -> departments.ifPresent(all -> refer(all, "corner", known)));
    if (city.isEmpty() || agencies.isEmpty() || corners.isEmpty() || departments.isEmpty()) {
      return Optional.empty();
    }
    Optional<Body> body = sources.body();
    boolean own = own(city.get(), body);
    return Optional.of(
        new City(
            body.map(Body::name).orElseGet(() -> city.get().text("name")),
            body.map(Body::code).orElseGet(() -> city.get().text("code")),
            agencies.get().stream().map(CityReader::agency).toList(),
            departments.get().stream().map(CityReader::department).toList(),
            corners.get().stream().map(CityReader::corner).toList(),
            new HolidayReader(sources, faults).read(),
            own ? city.get().find("issuer").orElse(null) : null,
            own ? contact(city.get()) : null,
            licence(city.get())));
  }

  /** What the common file says of itself is of the office that holds the installation. */
  private boolean own(Entry city, Optional<Body> body) {
    boolean own = body.isEmpty() || sources.isOwn(FILE);
    body.filter(known -> own).ifPresent(known -> sameBody(city, known));
    return own;
  }

  private void sameBody(Entry city, Body body) {
    if (!city.text("code").equals(body.code())) {
      faults.add(city.part("code").amiss("body-other", city.text("code"), body.code()));
    }
    if (!city.text("name").equals(body.name())) {
      faults.add(city.part("name").amiss("body-other", city.text("name"), body.name()));
    }
  }

  private static @Nullable Contact contact(Entry city) {
    Entry contact = city.part("contact");
    return city.has("contact")
        ? new Contact(
            contact.text("office"),
            contact.find("phone").orElse(null),
            contact.find("mail").orElse(null))
        : null;
  }

  private static @Nullable Licence licence(Entry city) {
    Entry licence = city.part("licence");
    return city.has("licence") ? new Licence(licence.text("name"), licence.text("url")) : null;
  }

  /** The entries of {@code city/NAME.yml}, whose names have been held against each other. */
  private Optional<List<Entry>> list(String name) {
    String file = "city/" + name + ".yml";
    Optional<List<Entry>> entries =
        sources.isLeftOut(file)
            ? Optional.of(List.of())
            : sources.read(file, name).map(root -> root.items(name));
    entries.ifPresent(all -> checkNames(all, name.equals("departments")));
    return entries;
  }

  /**
   * @param byAgency whether two agencies may each have one of the name
   */
  private void checkNames(List<Entry> entries, boolean byAgency) {
    Map<String, NameCheck> all = new HashMap<>();
    for (Entry entry : entries) {
      DaysCheck.check(entry, faults);
      String agency = byAgency ? entry.text("agency") : "";
      NameCheck names = all.computeIfAbsent(agency, key -> new NameCheck(faults));
      names.add(entry.text("name"), entry.part("name"), entry.validity());
      for (Entry alias : entry.items("aliases")) {
        DaysCheck.check(alias, faults);
        Alias read = alias(alias);
        read.validity()
            .and(entry.validity())
            .ifPresent(days -> names.add(read.name(), alias, days));
      }
      NameCheck sections = new NameCheck(faults);
      entry.items("sections").forEach(section -> sections.add(section.text(), section));
    }
  }

  private void refer(List<Entry> entries, String field, List<Entry> known) {
    Nearest names = new Nearest();
    known.forEach(entry -> names.add(entry.text("name"), entry.text("name")));
    List<String> exact = known.stream().map(entry -> entry.text("name")).toList();
    for (Entry entry : entries) {
      entry
          .find(field)
          .filter(name -> !exact.contains(name))
          .ifPresent(name -> faults.add(unknown(entry.part(field), name, names, known)));
    }
  }

  private static Fault unknown(Entry at, String name, Nearest names, List<Entry> known) {
    if (known.isEmpty()) {
      return at.amiss("name-of-nothing", name, at.word());
    }
    return at.amiss(
        "name-unknown", name, known.getFirst().source().name(), String.join("・", names.to(name)));
  }

  private static Agency agency(Entry entry) {
    return new Agency(entry.text("name"), aliases(entry), entry.validity());
  }

  private static Corner corner(Entry entry) {
    return new Corner(entry.text("name"), entry.text("agency"), aliases(entry), entry.validity());
  }

  private static Department department(Entry entry) {
    return new Department(
        entry.text("name"),
        entry.text("agency"),
        aliases(entry),
        entry.texts("sections"),
        entry.find("corner").orElse(null),
        entry.find("mail").orElse(null),
        entry.validity());
  }

  private static List<Alias> aliases(Entry entry) {
    return entry.items("aliases").stream().map(CityReader::alias).toList();
  }

  /** A plain name, valid as long as the thing itself, or one with days of its own. */
  private static Alias alias(Entry entry) {
    return entry.isText()
        ? new Alias(entry.text(), Validity.ALWAYS)
        : new Alias(entry.text("name"), entry.validity());
  }
}
