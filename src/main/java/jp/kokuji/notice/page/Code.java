package jp.kokuji.notice.page;

import java.util.List;

/**
 * A word or number that stands for something in the open data.
 *
 * @param list the list's id, {@code clause}
 * @param listName the same for people, {@code 該当号}
 * @param scope within which the code is one: a report, a provision; empty where everywhere
 * @param code as it stands in the open data
 * @param label what it is called
 * @param meaning more about it; empty where the label says all
 */
record Code(String list, String listName, String scope, String code, String label, String meaning) {

  List<String> cells() {
    return List.of(list, listName, scope, code, label, meaning);
  }
}
