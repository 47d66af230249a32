package org.harkara.complaint;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Categories;
import org.harkara.config.Config;
import org.harkara.config.OrderRules;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Outcome;
import org.harkara.store.Triage.Decision;
import org.harkara.store.Triage.Label;
import org.harkara.text.Mask;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/** Keeps what people decide about a complaint beside its words: by that, reading is measured. */
final class Labels {
  private final Config config;

  Labels(Config config) {
    this.config = config;
  }

  /**
   * @param event the order, as it was carried out
   */
  void keep(Order order, String event, Acted acted) {
    if (acted.verdict().outcome() != Outcome.ACCEPT) {
      return;
    }
    switch (acted.verdict().reason()) {
      case "routed" -> add(order, Decision.ROUTE, now(order).category(), Optional.empty());
      case "forwarded" ->
          add(order, Decision.FORWARD, Optional.empty(), Optional.of(now(order).department()));
      case "dropped" -> add(order, Decision.DROP, dropped(order.words()), Optional.empty());
      default -> {
        // Other orders say nothing of what the complaint is.
      }
    }
  }

  private static Case now(Order order) {
    return order.tables().cases().find(order.complaint().id()).orElseThrow();
  }

  private void add(
      Order order, Decision decision, Optional<String> category, Optional<String> department) {
    var complaint = order.complaint();
    order
        .tables()
        .triage()
        .add(
            new Label(
                complaint.id(),
                order.now(),
                order.role(),
                decision,
                complaint.language(),
                Mask.of(complaint.text()),
                read(order),
                category,
                department));
  }

  /** What it was filed as; triage's own category is none. */
  private static Optional<String> read(Order order) {
    return order.tables().cases().events(order.complaint().id()).stream()
        .filter(event -> event.what().equals("filed"))
        .findFirst()
        .map(CaseEvent::note)
        .map(note -> note.split(":", 2)[0])
        .filter(slug -> !slug.equals(Categories.TRIAGE));
  }

  /** What the words of a reason make of the text. */
  private Optional<String> dropped(String reason) {
    var said = keys(reason);
    return config.categories().orders().dropReasons().stream()
        .filter(r -> words(r).anyMatch(word -> stands(keys(word), said)))
        .findFirst()
        .flatMap(OrderRules.DropReason::label);
  }

  private static Stream<String> words(OrderRules.DropReason reason) {
    return Stream.concat(reason.name().byLanguage().values().stream(), reason.words().stream());
  }

  private static boolean stands(List<String> word, List<String> said) {
    return !word.isEmpty() && Collections.indexOfSubList(said, word) >= 0;
  }

  private static List<String> keys(String text) {
    return Word.split(Normal.of(text)).stream().map(Word::key).toList();
  }
}
