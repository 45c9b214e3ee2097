package jp.kokuji.rulebook;

/**
 * Why a check that fails at a place may do so ({@code jobs/notes/}, a file a year).
 *
 * @param check the check's id
 * @param place as the check names it; empty where the check has but one
 * @param decided who decided, a role and no person's name
 * @param print whether the report prints the text
 * @param file the file's path, as the operator knows it
 * @param line where the note begins
 */
public record CheckNote(
    String check,
    String place,
    String text,
    String decided,
    boolean print,
    String file,
    int line) {}
