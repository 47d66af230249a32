package org.harkara.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Session;

/**
 * A guided complaint as it stands; the pending question keeps it.
 *
 * @param id of the message that began it
 * @param turn how often something was asked so far
 * @param said by part; a part that was passed over is empty
 */
record Guide(String id, int turn, Map<Part, String> said) {
  /** What is asked, in this order. */
  enum Part {
    WHAT,
    WORDS,
    WHERE,
    FILES,
    NAME
  }

  static final String ANONYMOUS = "anonymous";

  /** Behind a place's code it is known to us; other words about a place stand as they are. */
  private static final String KNOWN = "code:";

  Guide {
    said = Map.copyOf(said);
  }

  static Guide begun(long messageId) {
    return new Guide(Long.toString(messageId, 36), 0, Map.of());
  }

  static Guide of(Session session) {
    var said = new LinkedHashMap<Part, String>();
    for (var line : session.said().subList(1, session.said().size())) {
      int at = line.indexOf('=');
      said.put(Part.valueOf(line.substring(0, at)), line.substring(at + 1));
    }
    return new Guide(session.said().getFirst(), session.tries(), said);
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(id);
    for (var part : Part.values()) {
      get(part).ifPresent(words -> lines.add(part + "=" + words));
    }
    return lines;
  }

  /** What is asked next; empty when all is said. */
  Optional<Part> next() {
    for (var part : Part.values()) {
      if (!said.containsKey(part)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  Optional<String> get(Part part) {
    return Optional.ofNullable(said.get(part));
  }

  Guide with(Part part, String words) {
    var more = new LinkedHashMap<>(said);
    more.put(part, words);
    return new Guide(id, turn, more);
  }

  Guide at(String code) {
    return with(Part.WHERE, KNOWN + code);
  }

  Guide asked() {
    return new Guide(id, turn + 1, said);
  }

  /** The words so far, and these. */
  Guide adding(String words) {
    return with(Part.WORDS, get(Part.WORDS).map(w -> w + " / " + words).orElse(words));
  }

  Optional<String> placeCode() {
    return get(Part.WHERE).filter(w -> w.startsWith(KNOWN)).map(w -> w.substring(KNOWN.length()));
  }

  String placeWords() {
    return get(Part.WHERE).filter(w -> !w.startsWith(KNOWN)).orElse("");
  }

  boolean anonymous() {
    return get(Part.NAME).filter(ANONYMOUS::equals).isPresent();
  }

  Optional<String> category() {
    return get(Part.WHAT).filter(slug -> !slug.isEmpty());
  }

  String stamp() {
    return id + "." + turn;
  }
}
