package org.harkara.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.harkara.config.ImportWords;
import org.harkara.config.Sheet;
import org.harkara.model.Names;

/** Names as a list gives them, by the language of their letters. */
final class ListedNames {
  private ListedNames() {}

  /** Empty when the line names nothing. */
  static Map<String, String> of(Sheet.Line line, ImportWords words) {
    var names = new LinkedHashMap<String, String>();
    put(line.text("name"), words, names);
    if (!line.text("name_hi").isEmpty()) {
      names.put("hi", line.text("name_hi"));
    }
    return names;
  }

  static Map<String, String> of(String name, ImportWords words) {
    var names = new LinkedHashMap<String, String>();
    put(name, words, names);
    return names;
  }

  private static void put(String name, ImportWords words, Map<String, String> names) {
    if (!name.isEmpty()) {
      boolean latin =
          name.codePoints()
              .filter(Character::isLetter)
              .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
      names.put(latin ? "en" : words.language(), name);
    }
  }

  /** What is known, with what the list says in its place. */
  static Names over(Names known, Map<String, String> listed) {
    var names = new LinkedHashMap<>(known.byLanguage());
    names.putAll(listed);
    return new Names(names);
  }

  static Names orElse(Map<String, String> listed, String otherwise) {
    return listed.isEmpty() ? Names.of(otherwise, "") : new Names(listed);
  }
}
