package org.harkara.gateway;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.harkara.store.Store;
import org.harkara.store.Tables;
import org.harkara.store.Views;

/** A store in which some calls on a table fail, whenever they are made. */
final class FaultyStore implements Store {
  private final Store real;
  private final Fault fault;

  /** Whether this call on a table ({@code sessions}, {@code clear}) fails. */
  interface Fault {
    boolean strikes(String table, String method, Object... arguments);
  }

  FaultyStore(Store real, Fault fault) {
    this.real = real;
    this.fault = fault;
  }

  @Override
  public <T> T transact(Function<Tables, T> work) {
    return real.transact(tables -> work.apply(faulty(tables)));
  }

  private Tables faulty(Tables tables) {
    return (Tables)
        Proxy.newProxyInstance(
            Tables.class.getClassLoader(),
            new Class<?>[] {Tables.class},
            (proxy, table, none) ->
                Proxy.newProxyInstance(
                    Tables.class.getClassLoader(),
                    new Class<?>[] {table.getReturnType()},
                    (inner, method, arguments) -> {
                      if (fault.strikes(table.getName(), method.getName(), arguments)) {
                        throw new IllegalStateException("a fault on purpose");
                      }
                      return called(method, called(table, tables), arguments);
                    }));
  }

  private static Object called(Method method, Object target, Object... arguments) throws Throwable {
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  @Override
  public <T> T read(Function<Views, T> work) {
    return real.read(work);
  }

  @Override
  public Health check() {
    return real.check();
  }

  @Override
  public void close() {
    real.close();
  }
}
