package jp.kokuji.proof;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * A database that is gone after so many statements, until it is mended: of what was not committed
 * nothing is left, as after a kill of the program.
 */
final class Fragile implements BeanPostProcessor {
  private static final int NEVER = Integer.MAX_VALUE;
  private int left = NEVER;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? watched(DataSource.class, source) : bean;
  }

  synchronized void breakAfter(int statements) {
    left = statements;
  }

  /** Makes it good again; whether it had been broken. */
  synchronized boolean mend() {
    boolean broken = left <= 0;
    left = NEVER;
    return broken;
  }

  private synchronized boolean isBroken() {
    return left <= 0;
  }

  private synchronized void use() throws SQLException {
    if (left != NEVER) {
      left--;
    }
    if (left <= 0) {
      throw new SQLNonTransientConnectionException("killed by the test", "08006");
    }
  }

  private <T> T watched(Class<T> type, Object real) {
    InvocationHandler handler = (proxy, method, arguments) -> call(real, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private @Nullable Object call(Object real, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    if (name.startsWith("execute") || name.equals("commit") || name.equals("getConnection")) {
      if (!(real instanceof Statement && name.equals("getConnection"))) {
        use();
      }
    }
    if (name.equals("close") && real instanceof Connection connection && isBroken()) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    }
    try {
      Object result = method.invoke(real, arguments);
      return name.equals("unwrap") ? result : watched(result);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private @Nullable Object watched(@Nullable Object result) {
    return switch (result) {
      case CallableStatement statement -> watched(CallableStatement.class, statement);
      case PreparedStatement statement -> watched(PreparedStatement.class, statement);
      case Statement statement -> watched(Statement.class, statement);
      case Connection connection -> watched(Connection.class, connection);
      case null -> null;
      default -> result;
    };
  }
}
