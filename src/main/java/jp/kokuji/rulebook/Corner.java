package jp.kokuji.rulebook;

import java.util.List;

/** An information corner (情報公開コーナー): the desk where requests are received. */
public record Corner(String name, String agency, List<Alias> aliases, Validity validity) {}
