package org.harkara.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harkara.config.Csv.Row;

/** {@code dlt-templates.csv}: texts registered with the telecom operators. */
final class DltCsv {
  private static final String FILE = "dlt-templates.csv";
  private static final List<String> COLUMNS = List.of("key", "language", "template_id", "text");

  private final Map<String, Map<String, String>> texts;
  private final Map<String, Integer> lines = new HashMap<>();

  private DltCsv(Map<String, Map<String, String>> texts) {
    this.texts = texts;
  }

  static List<DltTemplate> read(Path dir, Map<String, Map<String, String>> texts, Faults faults) {
    var reader = new DltCsv(texts);
    return Csv.read(dir, FILE, COLUMNS, faults).stream().map(reader::take).toList();
  }

  private DltTemplate take(Row row) {
    var template =
        new DltTemplate(
            row.required("key"),
            row.required("language"),
            row.required("template_id"),
            row.required("text"));
    if (!template.templateId().isEmpty() && !template.templateId().matches("[0-9]{10,25}")) {
      row.fault("template_id is not the number the operator gave: 10 to 25 digits");
    }
    var byKey = texts.get(template.language());
    if (byKey == null && !texts.isEmpty()) {
      row.fault("there is no messages/" + template.language() + ".yaml");
    } else if (byKey != null && !byKey.containsKey(template.key())) {
      row.fault(
          "there is no key '%s' in messages/%s.yaml"
              .formatted(template.key(), template.language()));
    } else if (byKey != null && !matches(byKey.get(template.key()), template.text())) {
      row.fault(
          "the text is not that of '%s' in messages/%s.yaml, each hole written {#var#}"
              .formatted(template.key(), template.language()));
    }
    var first = lines.putIfAbsent(template.key() + " " + template.language(), row.line());
    if (first != null) {
      row.fault("the template stands already on line " + first + ": keep one");
    }
    return template;
  }

  /** A hole takes 30 characters; a longer value is registered as several holes in a row. */
  private static boolean matches(String text, String registered) {
    return one(MessagesYaml.registered(text)).equals(one(registered));
  }

  private static String one(String text) {
    return text.strip().replaceAll("\\{#var#\\}(\\s*\\{#var#\\})+", "{#var#}");
  }
}
