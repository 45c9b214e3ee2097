package jp.kokuji.rulebook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the program does with a kind besides counting its records, and with which of its fields.
 *
 * @param meetings where the records are the items of a council's sessions
 * @param notices where the records are notices that were given in public
 * @param owner who owes a return of the kind each year: {@code corner} for every corner, or the
 *     department whose office keeps it; null where every department named in it does, or somebody
 */
public record Roles(
    @Nullable Meetings meetings, @Nullable Notices notices, @Nullable String owner) {
  public static final Roles NONE = new Roles(null, null, null);

  /** The word for every corner as an owner. */
  public static final String EVERY_CORNER = "corner";

  /**
   * The names of the fields that the table of a council's sessions prints; those that the kind has
   * not got are empty.
   *
   * @param meeting the council
   * @param session which of its sessions, as it is written
   * @param held the first day of the session
   * @param ended its last day
   * @param number the item's number
   * @param clause by which the council was consulted
   * @param consulting who consulted it
   * @param opinion what the council added to its conclusion
   * @param approved the conclusion by which an item is approved; empty where there is none
   * @param carriedOver the conclusions by which an item goes on another day
   */
  public record Meetings(
      String meeting,
      String session,
      String held,
      String ended,
      String place,
      String number,
      String item,
      String clause,
      String consulting,
      String conclusion,
      String opinion,
      String approved,
      List<String> carriedOver) {

    /** The fields that the kind has. */
    public List<String> fields() {
      return Stream.of(
              List.of(meeting, session, held, ended, place, number),
              List.of(item, clause, consulting, conclusion, opinion))
          .flatMap(List::stream)
          .filter(field -> !field.isEmpty())
          .toList();
    }
  }

  /**
   * The names of the fields by which a ledger's notices are those that this program has given.
   *
   * @param year of which the report is
   * @param system on which it reports, as {@code publish.yml} names it
   * @param date of the notice
   * @param number of the notice
   */
  public record Notices(String year, String system, String date, String number) {}
}
