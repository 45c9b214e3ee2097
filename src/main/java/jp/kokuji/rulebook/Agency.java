package jp.kokuji.rulebook;

import java.util.List;

/** An implementing agency (実施機関), in the order in which reports list them. */
public record Agency(String name, List<Alias> aliases, Validity validity) {}
