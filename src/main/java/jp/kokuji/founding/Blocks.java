package jp.kokuji.founding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a YAML file as blocks: every member or item of what stands at its margin, and what
 * stands between. Comments above a block belong to it, so that they come and go with it.
 */
record Blocks(List<Block> blocks) {
  private static final Pattern BEGIN = Pattern.compile("  (?:- )?[^\\s#-].*");
  private static final Pattern PARENT = Pattern.compile("([\\w-]+):.*");
  private static final Pattern NAME =
      Pattern.compile(
          "^  (?:- \\{?(?:id|name|from|kind|report): )?([^\\s:,}#][^\\s:,}]*)", Pattern.MULTILINE);

  /**
   * A part of the text.
   *
   * @param parent the word at the margin below which it stands
   * @param member whether it is one of that word's members
   */
  record Block(String parent, boolean member, String text) {

    /** The name under which it stands. */
    String name() {
      Matcher name = NAME.matcher(text);
      return member && name.find() ? name.group(1) : "";
    }

    boolean of(String parents) {
      return member && parent.equals(parents);
    }
  }

  static Blocks of(String text) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    StringBuilder waiting = new StringBuilder();
    String parent = "";
    boolean member = false;
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.strip().startsWith("#")) {
        waiting.append(line).append('\n');
        continue;
      }
      Matcher margin = PARENT.matcher(line);
      boolean top = margin.matches();
      if (top || BEGIN.matcher(line).matches()) {
        blocks.add(new Block(parent, member, block.toString()));
        block.setLength(0);
        parent = top ? margin.group(1) : parent;
        member = !top;
      }
      block.append(waiting).append(line).append('\n');
      waiting.setLength(0);
    }
    blocks.add(new Block(parent, member, block.append(waiting).toString()));
    return new Blocks(blocks);
  }

  List<Block> of(Predicate<Block> wanted) {
    return blocks.stream().filter(wanted).toList();
  }

  Blocks without(Predicate<Block> unwanted) {
    return new Blocks(of(unwanted.negate()));
  }

  Blocks changed(Function<Block, String> text) {
    return new Blocks(
        blocks.stream().map(b -> new Block(b.parent(), b.member(), text.apply(b))).toList());
  }

  String text() {
    return String.join("", blocks.stream().map(Block::text).toList());
  }
}
