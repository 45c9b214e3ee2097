package jp.kokuji.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Directory;

/** Whose a folder of the input folder is. */
final class Owners {
  private final Directory directory;
  private final FiscalYear year;
  private final City city;

  Owners(City city, FiscalYear year) {
    this.directory = new Directory(city);
    this.year = year;
    this.city = city;
  }

  /** The department of that name, alias or section; the folder's own name where it is none. */
  String of(String folder) {
    return Stream.of(year.lastDay(), year.firstDay())
        .flatMap(day -> directory.findDepartment(folder, day).stream())
        .map(city::called)
        .findFirst()
        .orElse(folder);
  }

  /** What is held back in folders that belong to no department, such as an agency's own. */
  Map<String, List<HeldBack>> strangers(
      List<DepartmentStatus> departments, List<FileStatus> files) {
    List<String> known = departments.stream().map(DepartmentStatus::submitter).toList();
    Map<String, List<HeldBack>> strangers = new LinkedHashMap<>();
    for (FileStatus file : files) {
      String owner = of(file.submitter());
      if (file.state() != FileStatus.State.LOADED && !known.contains(owner)) {
        strangers.computeIfAbsent(owner, name -> new ArrayList<>()).add(HeldBack.of(file));
      }
    }
    return strangers;
  }
}
