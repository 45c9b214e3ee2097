package jp.kokuji.edition.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.kokuji.file.Overlay;
import org.springframework.util.function.SingletonSupplier;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/**
 * Fills templates of pages. A city's own file under {@code jobs/pages/} goes before the one of the
 * same name that comes along, so that a city can restyle each page or only the style sheet. Texts
 * are escaped by the engine, so that no text of a record becomes markup.
 */
public final class Pages {
  private static final String STYLE = "report.css";

  /** The design tokens that the operator's pages have too; a page holds those that it uses. */
  private static final String TOKENS = "console/static/tokens.css";

  private static final String FOLDER = "pages/";

  private final Supplier<SpringTemplateEngine> engine = SingletonSupplier.of(this::engine);

  /** The folders with templates of the city, the nearest first. */
  private final List<Path> own;

  private Pages(List<Path> own) {
    this.own = own;
  }

  /** Made for the first page, since most commands write none. */
  private SpringTemplateEngine engine() {
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setEnableSpringELCompiler(true);
    for (Path folder : own) {
      FileTemplateResolver city = new FileTemplateResolver();
      city.setPrefix(folder + "/");
      city.setCheckExistence(true);
      engine.addTemplateResolver(set(city, 1 + own.indexOf(folder)));
    }
    ClassLoaderTemplateResolver delivered =
        new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
    delivered.setPrefix(FOLDER);
    engine.addTemplateResolver(set(delivered, 1 + own.size()));
    return engine;
  }

  private static ITemplateResolver set(AbstractConfigurableTemplateResolver resolver, int order) {
    resolver.setOrder(order);
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }

  /** The pages as they come along. */
  public static Pages delivered() {
    return new Pages(List.of());
  }

  /** The pages of a city that may have templates of its own in {@code jobs/pages}. */
  public static Pages of(Path jobs) {
    return new Pages(
        Overlay.layers(jobs).stream()
            .map(layer -> layer.resolve("pages"))
            .filter(Files::isDirectory)
            .toList());
  }

  /**
   * Writes the page in UTF-8 and leaves the stream open.
   *
   * @throws UnusablePage if the template of the city cannot be filled
   */
  public void write(String template, Map<String, ?> model, OutputStream out) throws IOException {
    Map<String, Object> all = new HashMap<>(model);
    all.put("css", style());
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      engine.get().process(template, new Context(Locale.JAPANESE, all), writer);
    } catch (TemplateProcessingException e) {
      throw own.isEmpty() ? e : new UnusablePage(file(e, template), e);
    }
    writer.flush();
  }

  /** The page in UTF-8. */
  public byte[] of(String template, Map<String, ?> model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(template, model, out);
    return out.toByteArray();
  }

  private Path file(TemplateProcessingException fault, String template) {
    return own((fault.hasTemplateName() ? fault.getTemplateName() : template) + ".html")
        .orElse(own.getFirst().resolve(template + ".html"));
  }

  private Optional<Path> own(String name) {
    return own.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private String style() throws IOException {
    Optional<Path> city = own(STYLE);
    String css = city.isPresent() ? Files.readString(city.get()) : delivered(FOLDER + STYLE);
    String tokens =
        delivered(TOKENS)
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("--"))
            .filter(line -> css.contains("var(" + line.substring(0, line.indexOf(':')) + ")"))
            .collect(Collectors.joining(" "));
    return tokens.isEmpty() ? css : ":root { " + tokens + " }\n" + css;
  }

  private static String delivered(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(Pages.class.getClassLoader().getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
