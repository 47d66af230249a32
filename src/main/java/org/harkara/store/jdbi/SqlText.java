package org.harkara.store.jdbi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A statement put together from parts, each of which brings its own arguments. */
final class SqlText {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> arguments = new ArrayList<>();

  SqlText add(String part, Object... values) {
    text.append(part).append(' ');
    Collections.addAll(arguments, values);
    return this;
  }

  /** More arguments for the part before. */
  SqlText with(Object... values) {
    Collections.addAll(arguments, values);
    return this;
  }

  /** {@code expression} is one of these; nothing is one of none. */
  SqlText in(String expression, Collection<?> values) {
    if (values.isEmpty()) {
      return add("1 = 0");
    }
    var marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    return add(expression + " IN (" + marks + ")", values.toArray());
  }

  String text() {
    return text.toString();
  }

  Object[] arguments() {
    return arguments.toArray();
  }

  <T> List<T> list(Queries queries, Row<T> row) {
    return queries.list(text(), row, arguments());
  }
}
