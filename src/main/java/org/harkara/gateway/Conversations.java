package org.harkara.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.model.CaseNumber;
import org.harkara.model.ChannelId;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Inbound;
import org.harkara.model.Press;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.reading.Parsed;
import org.harkara.reading.Reader;
import org.harkara.routing.Directory;
import org.harkara.store.Contacts;
import org.harkara.store.Tables;
import org.harkara.text.Mask;

/**
 * Whose a message is. A phone that complains anonymously holds two conversations: one in its own
 * name and one in nobody's, and nothing that is kept connects them. Before anything is written it
 * is settled to which of them a message belongs.
 */
final class Conversations {
  private static final Set<String> IN_OFFICE =
      Set.of("register", "swap", "publish", "unlock", "report");

  private final Config config;
  private final Reader reader;
  private final Directory directory;

  Conversations(Config config, Reader reader, Directory directory) {
    this.config = config;
    this.reader = reader;
    this.directory = directory;
  }

  /** A message of one conversation, as it is to be kept there. */
  record Heard(Inbound in, Parsed parsed, Contacts.Arrival sender) {
    Contact contact() {
      return sender.contact();
    }
  }

  /** The same message as either side would understand it. */
  private record Side(Contact contact, Context context, Reading reading) {
    Optional<Instant> askedAt() {
      return context.pending().map(Session::askedAt);
    }

    boolean officer() {
      return context.officer();
    }
  }

  /** To which side it belongs; the sender's own where nothing speaks for the other. */
  Heard of(Inbound in, Parsed parsed, Tables tables) {
    boolean asked = parsed.anonymous() || in.hints().anonymous();
    var hidden = tables.contacts().concealed(in.from());
    if (!in.from().answerable() || !asked && hidden.isEmpty()) {
      return open(in, parsed, tables);
    }
    var first = first(in, tables);
    if (first.isPresent()) {
      return first.get() ? secret(in, parsed, false, tables) : open(in, parsed, tables);
    }
    var own = tables.contacts().find(in.from()).map(contact -> side(in, parsed, contact, tables));
    boolean secret =
        asked
            ? own.filter(side -> goesOn(side, in)).isEmpty()
            : belongs(own, side(hidden(in, tables), parsed, hidden.orElseThrow(), tables), tables);
    if (secret && asked) {
      own.ifPresent(side -> dropped(side, tables));
    }
    return secret ? secret(in, parsed, false, tables) : open(in, parsed, tables);
  }

  /**
   * For what is only explained: it looks into no anonymous conversation, so that nobody finds out
   * by asking which number has one.
   */
  Heard explained(Inbound in, Parsed parsed, Tables tables) {
    boolean asked = parsed.anonymous() || in.hints().anonymous();
    var own = tables.contacts().find(in.from()).map(contact -> side(in, parsed, contact, tables));
    return asked && in.from().answerable() && own.filter(side -> goesOn(side, in)).isEmpty()
        ? secret(in, parsed, true, tables)
        : open(in, parsed, tables);
  }

  private Heard open(Inbound in, Parsed parsed, Tables tables) {
    return new Heard(in, parsed, tables.contacts().arrive(in.from(), via(in), speaking(parsed)));
  }

  private Heard secret(Inbound in, Parsed parsed, boolean anew, Tables tables) {
    var hidden = hidden(in, tables);
    var read = hidden.text().equals(in.text()) ? parsed : reader.parse(hidden.text());
    var sender = tables.contacts().conceal(in.from(), via(in), speaking(parsed), anew);
    return new Heard(hidden, read, sender);
  }

  /** A webhook's number is written to by SMS, so nothing is remembered about how it came. */
  private static Optional<ChannelId> via(Inbound in) {
    return in.hints().intake() ? Optional.empty() : Optional.of(in.channel());
  }

  private Optional<String> speaking(Parsed parsed) {
    return Spoken.sure(parsed).filter(config.texts()::containsKey);
  }

  private static Inbound hidden(Inbound in, Tables tables) {
    return in.hidden(Mask.without(in.text(), in.from().value()), tables.seal()::trace);
  }

  /**
   * Where the first of several deliveries of this message is kept: true on the secret side. What
   * was said there stays there when it is changed, whatever it says then.
   */
  private static Optional<Boolean> first(Inbound in, Tables tables) {
    return tables
        .ledger()
        .known(in.channel(), in.key())
        .map(known -> false)
        .or(() -> secretly(in, in.key(), tables))
        .or(() -> in.edits().flatMap(key -> secretly(in, key, tables)));
  }

  private static Optional<Boolean> secretly(Inbound in, String key, Tables tables) {
    return tables.ledger().known(in.channel(), tables.seal().trace(key)).map(known -> true);
  }

  private Side side(Inbound in, Parsed parsed, Contact contact, Tables tables) {
    var context = directory.identify(in, new Contacts.Arrival(contact, false), tables);
    return new Side(contact, context, reader.decide(parsed, context));
  }

  /**
   * True of a message that goes on with what was begun in the sender's own name, although the word
   * for "anonymous" is in it: an officer's order or report, an answer, an addition to a case.
   */
  private static boolean goesOn(Side own, Inbound in) {
    return !in.hints().anonymous()
        && switch (own.reading()) {
          case Reading.Complaint c -> false;
          case Reading.Command c -> !c.event().equals("anon");
          case Reading.Answer a -> a.to() != Session.Ask.SUBJECT && a.to() != Session.Ask.CATEGORY;
          case Reading.Comment c -> true;
          case Reading.Question q -> false;
          case Reading.Unclear u -> own.officer();
          case Reading.Report r -> true;
          case Reading.Doubtful d -> true;
        };
  }

  /** What was begun under the sender's number is not carried over: that would connect the two. */
  private static void dropped(Side own, Tables tables) {
    own.context()
        .pending()
        .filter(s -> s.ask() == Session.Ask.SUBJECT || s.ask() == Session.Ask.CATEGORY)
        .ifPresent(s -> tables.sessions().clear(own.contact().id()));
  }

  /** True when a message without the word belongs to the secret side all the same. */
  private static boolean belongs(Optional<Side> own, Side secret, Tables tables) {
    if (names(secret, tables)) {
      return true;
    }
    if (inOffice(secret.reading())) {
      return false;
    }
    if (own.isEmpty()) {
      return !(secret.reading() instanceof Reading.Complaint) || unfinished(secret);
    }
    var open = own.get();
    if (names(open, tables)) {
      return false;
    }
    boolean later = later(secret.askedAt(), open.askedAt());
    if (open.officer()) {
      return later
          && secret.reading() instanceof Reading.Answer
          && open.reading() instanceof Reading.Unclear;
    }
    if (secret.reading() instanceof Reading.Answer || unfinished(secret)) {
      return later;
    }
    return switch (open.reading()) {
      case Reading.Answer a -> false;
      case Reading.Report r -> false;
      case Reading.Doubtful d -> false;
      case Reading.Complaint c -> secret.reading() instanceof Reading.Comment;
      case Reading.Comment c -> secret.reading() instanceof Reading.Comment && newer(secret, open);
      case Reading.Command c -> latest(secret, tables) > latest(open, tables);
      case Reading.Question q -> open.context().pending().isEmpty();
      case Reading.Unclear u -> open.context().pending().isEmpty();
    };
  }

  /** Who reports, or asks to, does so by name: others are shown the number. */
  private static boolean inOffice(Reading reading) {
    return reading instanceof Reading.Report
        || reading instanceof Reading.Doubtful
        || reading instanceof Reading.Command c && IN_OFFICE.contains(c.event());
  }

  /** True when it is about a case of this side, by its number, a button or a reply. */
  private static boolean names(Side side, Tables tables) {
    if (side.context().repliesTo().isPresent()) {
      return true;
    }
    var number =
        switch (side.reading()) {
          case Reading.Command c when c.event().equals("press") ->
              Press.of(c.argument()).filter(p -> p.about().equals("case")).map(Press::which);
          case Reading.Command c -> c.caseNumber();
          case Reading.Comment c when c.why().equals("case_number") -> Optional.of(c.caseNumber());
          case Reading.Comment c -> Optional.<String>empty();
          case Reading.Complaint c -> Optional.<String>empty();
          case Reading.Answer a -> Optional.<String>empty();
          case Reading.Question q -> Optional.<String>empty();
          case Reading.Unclear u -> Optional.<String>empty();
          case Reading.Report r -> Optional.<String>empty();
          case Reading.Doubtful d -> Optional.<String>empty();
        };
    return number
        .filter(CaseNumber::valid)
        .flatMap(n -> tables.cases().find(CaseNumber.id(n)))
        .filter(c -> c.contactId() == side.contact().id())
        .isPresent();
  }

  private static boolean unfinished(Side side) {
    return side.context()
        .pending()
        .filter(s -> s.ask() == Session.Ask.CATEGORY || s.ask() == Session.Ask.SUBJECT)
        .filter(s -> s.anonymous() || !s.said().isEmpty())
        .isPresent();
  }

  private static boolean later(Optional<Instant> secret, Optional<Instant> open) {
    return secret.isPresent() && open.filter(secret.get()::isBefore).isEmpty();
  }

  private static boolean newer(Side secret, Side open) {
    return first(secret) > first(open);
  }

  private static long first(Side side) {
    return side.context().openCases().stream().findFirst().map(Context.OpenCase::id).orElse(0L);
  }

  private static long latest(Side side, Tables tables) {
    return tables.cases().lastOf(side.contact().id()).map(c -> c.id()).orElse(0L);
  }
}
