package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Session;
import org.harkara.model.Status;
import org.harkara.store.Tables;
import org.harkara.text.Offers;

/**
 * Several people complained of one matter, and their cases are one: each hears what becomes of it
 * under the own number, and none learns of another.
 */
final class Fellows {
  /** An officer's question goes to one complainant; the others know nothing of it. */
  private static final String ASKED = "complaint.asked";

  private static final String SOLVED = "complaint.resolved";

  private final Duration askFor;
  private final Offers offers;

  Fellows(Config config) {
    this.askFor = config.settings().spans().solved();
    this.offers = new Offers(config.texts());
  }

  /** The case in which this one goes on: itself, unless it was merged. */
  static Case main(Case own, Tables tables) {
    return own.status() == Status.MERGED
        ? tables.duplicates().main(own.id()).flatMap(tables.cases()::find).orElse(own)
        : own;
  }

  /** How a case that goes on in another stands: its own words and number, the other's state. */
  static Case seen(Case own, Case main) {
    return own.id() == main.id()
        ? main
        : own.withStatus(main.status())
            .withCategory(main.category(), main.department(), main.emergency())
            .withPlace(main.place(), main.placeText())
            .withPlan(main.plan())
            .withOwner(main.rung(), main.ownerId(), main.ownerRole())
            .withNextActionAt(main.nextActionAt());
  }

  Acted also(Acted acted, Tables tables, Instant now) {
    var more = more(acted.letters(), tables, now);
    return more.isEmpty() ? acted : acted.then(more);
  }

  /** The same news for those whose cases go on in the one that a complainant is told about. */
  List<Letter> more(List<Letter> letters, Tables tables, Instant now) {
    var out = new ArrayList<Letter>();
    for (var letter : letters) {
      if (letter.kind() == Kind.NOTICE
          && letter.to() instanceof Letter.To.OfContact(long told)
          && letter.caseId().isPresent()
          && !letter.key().equals(ASKED)) {
        copies(letter, told, tables, now, out);
      }
    }
    return out;
  }

  private void copies(Letter letter, long told, Tables tables, Instant now, List<Letter> out) {
    var done = new HashSet<Long>(List.of(told));
    for (long id : tables.duplicates().merged(letter.caseId().orElseThrow())) {
      var own = tables.cases().find(id).orElseThrow();
      if (done.add(own.contactId())) {
        out.add(copy(letter, own));
        if (letter.key().equals(SOLVED)) {
          var until = now.plus(askFor);
          tables
              .sessions()
              .ask(own.contactId(), Session.about(Session.Ask.SOLVED, own.id(), now, until));
        }
      }
    }
  }

  private Letter copy(Letter letter, Case own) {
    var args = new HashMap<>(letter.args());
    args.put("number", own.number());
    args.put("filed", own.filedAt());
    return new Letter(
        new Letter.To.OfContact(own.contactId()),
        letter.kind(),
        letter.key(),
        args,
        Optional.of(own.id()),
        letter.subject(),
        letter.offers().isEmpty() ? List.of() : offers.yesNo("case:" + own.number()));
  }

  /** Nobody is asked any longer whether it was solved. */
  static void unasked(Case main, Tables tables) {
    for (long id : tables.duplicates().merged(main.id())) {
      var own = tables.cases().find(id).orElseThrow();
      tables.sessions().clear(own.contactId(), Session.Ask.SOLVED, id);
    }
  }
}
