package jp.kokuji.rulebook;

import java.util.List;

/**
 * The city: its agencies, departments and corners ({@code jobs/city/}).
 *
 * @param name the official name, {@code 久留米市}
 * @param code the national code of the local government, six digits
 */
public record City(
    String name,
    String code,
    List<Agency> agencies,
    List<Department> departments,
    List<Corner> corners) {}
