package org.harkara.gateway;

import java.util.Optional;
import org.harkara.model.Context;
import org.harkara.model.Press;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.reading.Parsed;
import org.harkara.text.Language;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/** Which language a message speaks, for whoever is to be answered in it. */
record Spoken(Parsed parsed, Reading reading, Context context) {
  /**
   * Empty for bare numbers, codes and orders, for a greeting, for the YES that our own text asked
   * for and for what goes into a form.
   */
  Optional<String> language() {
    if (context.contact().language().isEmpty() && !context.officer()) {
      return sure();
    }
    if (context.pending().filter(s -> s.ask() == Session.Ask.FORM).isPresent()) {
      return Optional.empty();
    }
    return switch (reading) {
      case Reading.Complaint c -> sure();
      case Reading.Question q -> sure();
      case Reading.Comment c -> sure();
      case Reading.Report r -> sure();
      case Reading.Doubtful d -> sure();
      case Reading.Answer a -> sure().filter(l -> several(parsed.raw()));
      case Reading.Command c when c.event().equals("press") -> Optional.empty();
      case Reading.Command c -> sure().flatMap(l -> english(l) ? argument(c) : Optional.of(l));
      case Reading.Unclear u -> sure().filter(l -> u.why() == Reading.Unclear.Why.VAGUE);
    };
  }

  /** The language a button was pressed for. */
  Optional<String> chosen() {
    return Press.of(parsed.raw()).filter(p -> p.about().equals("lang")).map(Press::which);
  }

  private Optional<String> sure() {
    return sure(parsed);
  }

  /** Of one who is new, any word is better than none. */
  static Optional<String> sure(Parsed parsed) {
    return parsed.languageSure() ? Optional.of(parsed.language()) : Optional.empty();
  }

  /** Orders are English words in any language; what is added to them is the sender's own. */
  private static Optional<String> argument(Reading.Command command) {
    var words =
        switch (command.event()) {
          case "forward", "route" -> command.argument().replaceFirst("^\\S+\\s*", "");
          default -> command.argument();
        };
    var normal = Normal.of(words);
    var guess = Language.of(normal.folded(), Word.split(normal));
    return guess.sure() ? Optional.of(guess.language()) : Optional.empty();
  }

  private static boolean english(String language) {
    return language.equals(Language.ENGLISH);
  }

  private static boolean several(String text) {
    return text.strip().contains(" ");
  }
}
