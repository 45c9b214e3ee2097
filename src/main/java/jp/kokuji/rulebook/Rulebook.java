package jp.kokuji.rulebook;

import java.util.Map;

/**
 * Everything that {@code jobs/} says about the city, its law and its ledgers.
 *
 * @param provisions by id, in the order of their files' names
 * @param kinds by id, in the order of their files' names
 * @param fingerprint SHA-256, in hexadecimal, over the names and bytes of all files under {@code
 *     city/}, {@code law/} and {@code kinds/}; equal fingerprints judge alike
 */
public record Rulebook(
    City city,
    Map<String, Provision> provisions,
    Map<String, RecordKind> kinds,
    String fingerprint) {}
