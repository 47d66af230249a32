package org.harkara.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.reading.Meaning.Sort;

/** The answer to "in which unit?": the number asked about is completed or replaced, never both. */
final class UnitAnswer {
  private final Sheet said;
  private final Charges charges;

  /**
   * @param said the report whose number has no unit
   */
  UnitAnswer(Sheet said, Charges charges) {
    this.said = said;
    this.charges = charges;
  }

  /** True when something in it could be the answer: a number, or a unit. */
  static boolean answers(Sheet answer) {
    return !answer.numbers().isEmpty() || !answer.marks(Sort.UNIT).isEmpty();
  }

  /** What the report may say with the answer in it, likeliest first. */
  List<String> with(Sheet answer) {
    var asked = asked();
    var whole = answer.typed(0, answer.size());
    boolean numbers = !answer.numbers().isEmpty();
    if (asked.isEmpty() && numbers) {
      return List.of(text(said.size(), whole, said.size()));
    }
    if (asked.size() != 1) {
      return List.of();
    }
    var number = asked.getFirst();
    if (!numbers) {
      return List.of(text(number.to(), whole, number.to()));
    }
    var texts = new ArrayList<String>();
    for (var words : measured(answer).map(m -> List.of(whole, m)).orElse(List.of(whole))) {
      texts.add(text(number.from(), words, number.to()));
      if (number.to() < said.size()) {
        texts.add(text(number.from(), words, number.to() + 1));
      }
    }
    return texts;
  }

  /** The words up to one index, the answer, and those from the other on. */
  private String text(int to, String answer, int from) {
    var before = to == 0 ? "" : said.typed(0, to) + " ";
    var after = from == said.size() ? "" : " " + said.typed(from, said.size());
    return before + answer + after;
  }

  /** The only number that has its unit: the {@code 270 litre} of {@code 30 peti 270 litre}. */
  private static Optional<String> measured(Sheet answer) {
    var found =
        answer.numbers().stream()
            .flatMap(
                number ->
                    answer.marks(Sort.UNIT).stream()
                        .filter(unit -> unit.from() == number.to())
                        .map(unit -> answer.typed(number.from(), unit.to())))
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** No place, no money, no part of a word. */
  private List<Num> asked() {
    var asked = new ArrayList<Num>();
    boolean ac = false;
    for (var number : said.numbers()) {
      if (!ac && charges.knownAc(number.digits())) {
        ac = true;
      } else if (!joined(number) && !placed(number) && !paid(number)) {
        asked.add(number);
      }
    }
    return asked;
  }

  /** The {@code 01} of a vehicle's number; not the {@code 40} of {@code liquor40}. */
  private boolean joined(Num number) {
    return said.touches(number.from()) && !said.known(number.from() - 1);
  }

  private boolean placed(Num number) {
    int at = said.begin(number);
    return said.marks(Sort.PLACE).stream().anyMatch(mark -> mark.to() == at);
  }

  private boolean paid(Num number) {
    return said.at("money", number.to()).filter(m -> said.number(m.to()).isEmpty()).isPresent()
        || said.before("money", number.from()).isPresent()
        || said.gapAfter(number.to()).startsWith("/-");
  }
}
