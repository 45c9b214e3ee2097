package jp.kokuji.run;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The folders and the clock of an installation: all that a command without database needs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Folders.class)
public class Installation {

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Tokyo"));
  }
}
