package org.harkara.gateway;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.CaseNumber;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Inbound;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Medium;
import org.harkara.model.Outcome;
import org.harkara.model.Reading;
import org.harkara.model.Receipt;
import org.harkara.model.Verdict;
import org.harkara.reading.Machines;
import org.harkara.reading.Reader;
import org.harkara.routing.Directory;
import org.harkara.store.Contacts;
import org.harkara.store.Store;
import org.harkara.store.Tables;
import org.harkara.text.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The straight line of a message (DESIGN 2): one transaction, written in one method, in order. */
public final class Gateway {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private final Config config;
  private final Store store;
  private final Reader reader;
  private final Directory directory;
  private final Conversations conversations;
  private final Guard guard;
  private final Desk desk;
  private final Post post;
  private final Keeping keeping;
  private final Showing showing;
  private final Clock clock;
  private final Runnable wake;

  /**
   * @param wake told after each commit that there may be something to send or to watch
   */
  public Gateway(Config config, Store store, Reader reader, Clock clock, Runnable wake) {
    this.config = config;
    this.store = store;
    this.reader = reader;
    this.directory = new Directory(config);
    this.conversations = new Conversations(config, reader, directory);
    this.guard = new Guard(config, directory);
    this.desk = new Desk(config, reader, directory);
    var catalogue = new Catalogue(config.texts(), config.calendar().zone());
    this.post = new Post(config, catalogue);
    this.showing = new Showing(config, catalogue);
    this.keeping = new Keeping(config);
    this.clock = clock;
    this.wake = wake;
  }

  /** Takes one message; returns after the commit. */
  public Verdict receive(Inbound inbound) {
    return take(inbound).verdict();
  }

  /** Takes one message and tells all that came of it. */
  Explanation take(Inbound inbound) {
    var parsed = reader.parse(inbound.text());
    var done =
        store.transact(tables -> line(conversations.of(inbound, parsed, tables), tables, false));
    wake.run();
    LOG.debug("{}: {}", inbound.channel(), done.verdict().reason());
    return done;
  }

  /** The same line, rolled back. */
  public Explanation explain(Inbound inbound) {
    var parsed = reader.parse(inbound.text());
    try {
      return store.transact(
          tables -> {
            throw new RolledBack(
                line(conversations.explained(inbound, parsed, tables), tables, true));
          });
    } catch (RolledBack rolledBack) {
      return rolledBack.explanation;
    }
  }

  /**
   * The way of a message, in one transaction.
   *
   * @param said by the side of the phone that said it
   * @param explained true when it is rolled back, and must not tell what other sides a phone has
   */
  private Explanation line(Conversations.Heard said, Tables tables, boolean explained) {
    var in = said.in();
    var parsed = said.parsed();
    var now = in.receivedAt();
    var sender = said.sender();
    var contact = sender.contact();
    var entry = tables.ledger().record(in, contact.id());
    if (entry.first().isPresent()) {
      return only(repeat(entry.first().get()));
    }
    var closed = closedDoor(in, contact);
    if (closed.isPresent()) {
      tables.ledger().conclude(entry.messageId(), closed.get(), Optional.empty());
      return only(closed.get());
    }
    if (in.from().group()) {
      return group(in, sender, entry.messageId(), tables);
    }
    var context = Edits.anew(directory.identify(in, sender, tables), in, tables);
    var reading = Machines.seen(parsed, reader.decide(parsed, context));
    var heard = heard(contact, new Spoken(parsed, reading, context), context, tables);

    var item = new Item(in, parsed, context, reading, heard, entry.messageId());
    var acted =
        guard
            .stop(item, sender.stranger(), explained, tables)
            .orElseGet(() -> desk.act(item, tables));

    var cause = new Post.Cause(in, entry.messageId(), heard, sender.stranger());
    var letters = post.add(acted.letters(), Optional.of(cause), tables, now);
    tables
        .ledger()
        .conclude(
            entry.messageId(), acted.verdict(), acted.verdict().caseNumber().map(CaseNumber::id));
    keeping.keep(item, acted.verdict(), tables);
    followed(acted.verdict()).ifPresent(caseId -> showing.follow(caseId, tables, now));
    return explanation(acted, acted.understood().orElse(reading), letters, heard);
  }

  /** In a group nothing is heard; the first time it is said why. */
  private Explanation group(Inbound in, Contacts.Arrival sender, long messageId, Tables tables) {
    var verdict = Verdict.of(Outcome.IGNORE, "group_chat");
    var to = new Letter.To.OfContact(sender.contact().id());
    var letters =
        sender.stranger()
            ? List.of(new Letter(to, Kind.REPLY, "hello.group", Map.of(), Optional.empty()))
            : List.<Letter>of();
    var cause = new Post.Cause(in, messageId, sender.contact(), sender.stranger());
    var said = post.add(letters, Optional.of(cause), tables, in.receivedAt());
    tables.ledger().conclude(messageId, verdict, Optional.empty());
    return new Explanation(verdict, Optional.empty(), Optional.empty(), said, List.of());
  }

  private static Verdict repeat(Verdict first) {
    return new Verdict(first.outcome(), "duplicate", first.caseNumber(), first.filed());
  }

  private static Optional<Verdict> closedDoor(Inbound in, Contact contact) {
    if (contact.blocked()) {
      return Optional.of(Verdict.of(Outcome.IGNORE, "blocked_sender"));
    }
    if (!in.from().answerable() && in.from().medium() != Medium.WEBHOOK) {
      return Optional.of(Verdict.of(Outcome.IGNORE, "auto_sender"));
    }
    return Optional.empty();
  }

  /**
   * With the language to answer in: the one chosen, else that of the message, else of the last one
   * that spoke any, else of an officer as listed.
   */
  private Contact heard(Contact contact, Spoken spoken, Context context, Tables tables) {
    var chosen = spoken.chosen().filter(config.texts()::containsKey);
    if (chosen.isPresent()) {
      tables.contacts().chooseLanguage(contact.id(), chosen.get());
      return contact.speaking(chosen);
    }
    var listed = context.duties().stream().findFirst().map(duty -> duty.officer().language());
    var language =
        spoken
            .language()
            .filter(heard -> !contact.settled())
            .filter(config.texts()::containsKey)
            .or(contact::language)
            .or(() -> listed);
    if (language.isPresent() && !language.equals(contact.language())) {
      tables.contacts().setLanguage(contact.id(), language.get());
    }
    return contact.speaking(language);
  }

  /** A case that something was done about; a new one has been shown to nobody before. */
  private static Optional<Long> followed(Verdict verdict) {
    return verdict.caseNumber().filter(n -> verdict.filed().isEmpty()).map(CaseNumber::id);
  }

  private static Explanation only(Verdict verdict) {
    return new Explanation(verdict, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  private static Explanation explanation(
      Acted acted, Reading reading, List<Said> said, Contact sender) {
    return new Explanation(
        acted.verdict(),
        Optional.of(reading),
        acted.route(),
        said.stream().filter(s -> s.to().equals(sender.address())).toList(),
        said.stream().filter(s -> !s.to().equals(sender.address())).toList());
  }

  /** Receipts for what we sent. */
  public void receipts(List<Receipt> receipts) {
    var now = clock.instant();
    store.transact(
        tables -> {
          for (var receipt : receipts) {
            if (!tables.outbox().receipt(receipt, now)) {
              LOG.info("receipt from {} matches no message of ours", receipt.channel());
            }
          }
          return null;
        });
  }

  /** Carries an explanation out of a transaction that must not happen. */
  private static final class RolledBack extends RuntimeException {
    private final transient Explanation explanation;

    RolledBack(Explanation explanation) {
      super("explained only", null, false, false);
      this.explanation = explanation;
    }
  }
}
