package jp.kokuji.record;

/**
 * An act.
 *
 * @param content what was done, the words that name it first
 * @param root over this act and all before
 */
public record LoggedAct(int position, String act, String content, String root) {}
