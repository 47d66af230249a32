package org.harkara.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code ${NAME}} and {@code ${NAME:default}} in {@code harkara.yaml}. */
final class Env {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?\\}");
  private static final Pattern LEFT_OVER = Pattern.compile("\\$\\{");

  private final Map<String, String> values;

  Env(Map<String, String> values) {
    this.values = values;
  }

  /** An empty variable counts as unset: compose files pass unset ones on as empty. */
  Expanded expand(String raw) {
    var unset = new ArrayList<String>();
    var broken = LEFT_OVER.matcher(REFERENCE.matcher(raw).replaceAll("")).find();
    var out = new StringBuilder();
    var found = REFERENCE.matcher(raw);
    int end = 0;
    while (found.find()) {
      out.append(raw, end, found.start());
      var name = found.group(1);
      var value = Optional.ofNullable(values.get(name)).filter(v -> !v.isEmpty());
      if (value.isEmpty() && found.group(2) == null) {
        unset.add(name);
      }
      out.append(value.orElse(found.group(2) == null ? "" : found.group(2)));
      end = found.end();
    }
    return new Expanded(out.append(raw.substring(end)).toString(), unset, broken);
  }

  /**
   * @param unset variables without a value or a default, in order
   * @param broken true when a {@code ${} begins no reference
   */
  record Expanded(String value, List<String> unset, boolean broken) {
    /** May be a secret. */
    @Override
    public String toString() {
      return "Expanded[unset=" + unset + "]";
    }
  }
}
