package jp.kokuji;

import java.util.Arrays;
import java.util.Locale;
import jp.kokuji.serve.SmallHeap;

/** The program's entry. */
public final class Kokuji {
  private Kokuji() {}

  public static void main(String[] arguments) {
    // Libraries format with the machine's locale, and some locales have digits of their own.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    // H2 would keep every value it meets in case it meets it again, which costs more than it saves.
    System.setProperty("h2.objectCache", "false");
    // A second thread would get ready what hardly any command needs.
    System.setProperty("spring.backgroundpreinitializer.ignore", "true");
    // POI would search the whole class path for a transformer, for each part of a workbook.
    System.setProperty(
        "javax.xml.transform.TransformerFactory",
        "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
    // What is called a few times would be compiled by Java for calls without end.
    System.setProperty("jdk.reflect.useNativeAccessorOnly", "true");
    if (Arrays.asList(arguments).contains("serve")) {
      SmallHeap.keep();
    }
    System.exit(CommandLines.run(arguments));
  }
}
