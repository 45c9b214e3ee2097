package jp.kokuji.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

class LastLookTest {

  /** It takes the connection and then says nothing, as a server does whose disk hangs. */
  @Test
  void aSilentServerIsGoneBeforeAMonitorGivesUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      DataSourceProperties properties = new DataSourceProperties();
      properties.setUrl("jdbc:postgresql://127.0.0.1:%d/kokuji".formatted(silent.getLocalPort()));
      properties.setUsername("kokuji");
      Instant asked = Instant.now();
      assertThat(LastLook.at(properties, Clock.systemUTC()).get().state())
          .isEqualTo(LastLook.State.GONE);
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
  }
}
