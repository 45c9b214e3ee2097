package jp.kokuji.rulebook;

import java.util.List;
import java.util.Map;

/**
 * A document as declared in {@code jobs/documents/}, a file a document: one is written for each
 * meeting, consultation or whatever else it is about.
 *
 * @param shape what it says, in the words of a report
 * @param each what it is about
 * @param with how records of other kinds belong to a subject: by kind, which of their fields says
 *     the same as which field of the subject
 */
public record DocumentDefinition(
    ReportDefinition shape, Subject each, Map<String, Map<String, String>> with) {

  /**
   * What a document is about: records that are alike in some fields.
   *
   * @param where those of them that have a document
   */
  public record Subject(String kind, List<String> fields, Map<String, List<String>> where) {}
}
