package jp.kokuji.run;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * A database server that is asked every few seconds, on a connection of its own, whether it is
 * there. A statement may take as long as it needs while the server answers; when it is silent twice
 * in a row, whatever waits for it fails.
 */
final class WatchedServer extends DriverManagerDataSource implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedServer.class);

  /** By what follows it, the server's connections of one program are told from those of another. */
  static final String NAME = "kokuji ";

  /** Both in seconds: a silent server is given up after 23 to 26. */
  private static final int PERIOD = 3;

  private static final int PATIENCE = 10;

  private final DriverManagerDataSource aside = new DriverManagerDataSource();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Set<Connection> given =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private @Nullable Connection own;

  private WatchedServer(HikariDataSource pool) {
    Properties patient = new Properties();
    patient.putAll(pool.getDataSourceProperties());
    patient.setProperty("loginTimeout", Integer.toString(PATIENCE));
    connect(this, pool, pool.getDataSourceProperties());
    connect(aside, pool, patient);
  }

  private static void connect(
      DriverManagerDataSource source, HikariDataSource pool, Properties properties) {
    source.setUrl(pool.getJdbcUrl());
    source.setUsername(pool.getUsername());
    source.setPassword(pool.getPassword());
    source.setConnectionProperties(properties);
  }

  @Override
  protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
    Connection connection = super.getConnectionFromDriver(properties);
    given.add(connection);
    return connection;
  }

  /** Pools set it; here it is a property of the driver's. */
  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public void close() {
    end.countDown();
  }

  private void watch() {
    try {
      int silent = 0;
      while (!end.await(PERIOD, TimeUnit.SECONDS)) {
        silent = answers() ? 0 : silent + 1;
        if (silent >= 2) {
          LOG.warn("the database server does not answer; its connections are given up");
          List<Connection> all = new ArrayList<>(given);
          given.removeAll(all);
          all.forEach(WatchedServer::abort);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    forget();
  }

  /** A server that refuses us is there. */
  private boolean answers() {
    try {
      Connection asked = own == null ? aside.getConnection() : own;
      own = asked;
      if (asked.isValid(PATIENCE)) {
        return true;
      }
    } catch (SQLException e) {
      return !String.valueOf(e.getSQLState()).startsWith("08");
    }
    forget();
    return false;
  }

  private void forget() {
    if (own != null) {
      abort(own);
      own = null;
    }
  }

  /** Closes its socket, for which the server need not be there. */
  private static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.debug("was closed already", e);
    }
  }

  /** Puts the pool of a database server, not that of an embedded one, on watched connections. */
  @Component
  static final class Watch implements BeanPostProcessor, DisposableBean {
    private final List<WatchedServer> servers = new ArrayList<>();

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
      if (bean instanceof HikariDataSource pool
          && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
        pool.addDataSourceProperty("ApplicationName", NAME + UUID.randomUUID());
        WatchedServer server = new WatchedServer(pool);
        pool.setDataSource(server);
        servers.add(server);
        Thread.ofPlatform().daemon().name("server-watch").start(server::watch);
      }
      return bean;
    }

    @Override
    public void destroy() {
      servers.forEach(WatchedServer::close);
    }
  }
}
