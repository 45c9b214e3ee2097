package jp.kokuji.console;

import java.util.Objects;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Scope;
import org.springframework.core.ResolvableType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What {@code serve} adds to its server to show the pages. Not marked as a configuration, so that
 * no command's scan finds it.
 */
@ComponentScan("jp.kokuji.console")
public class Console {

  /** Not that of the browser: the data are Japanese anyhow. */
  @Bean
  LocaleResolver localeResolver() {
    return new Language();
  }

  @Bean
  WebMvcConfigurer choiceOfLanguage() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Language.Chosen());
      }
    };
  }

  /** What a page's constructor names as a part, of that type. */
  @Bean
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  <T> Part<T> part(InjectionPoint page, Office office) {
    @SuppressWarnings("unchecked")
    Class<T> type =
        (Class<T>)
            ResolvableType.forMethodParameter(Objects.requireNonNull(page.getMethodParameter()))
                .getGeneric()
                .toClass();
    return () -> office.get(type);
  }
}
