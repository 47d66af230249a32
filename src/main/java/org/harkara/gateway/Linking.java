package org.harkara.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.config.AccessRules;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Address;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Medium;
import org.harkara.model.Officer;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.routing.PhoneNumber;
import org.harkara.store.LinkCodes.Code;
import org.harkara.store.Tables;
import org.harkara.text.Normal;

/**
 * An officer proves that a Telegram chat is theirs by a code that goes to the registered number.
 * What is answered does not depend on whether the number is an officer's.
 */
final class Linking {
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");
  private static final int CODES = 1_000_000;
  private static final Duration HOUR = Duration.ofHours(1);

  private final AccessRules rules;
  private final SecureRandom random = new SecureRandom();

  Linking(Config config) {
    this.rules = config.settings().access();
  }

  /** The message is nothing but a code, and one was asked for from here. */
  boolean typed(Item item, Tables tables) {
    return item.in().from().medium() == Medium.TELEGRAM
        && CODE.matcher(digits(item.in().text())).matches()
        && code(item, tables).isPresent();
  }

  private static String digits(String text) {
    return Normal.of(text).folded().strip();
  }

  private Optional<Code> code(Item item, Tables tables) {
    return tables.linkCodes().open(item.sender().id(), rules.codeTries(), item.now());
  }

  /** {@code /link 98…}: a code is asked for; {@code /link 123456}: it is typed. */
  Acted link(String argument, Item item, Tables tables) {
    if (item.in().from().medium() != Medium.TELEGRAM) {
      return refused("link_chat", item, Map.of());
    }
    var said = digits(argument);
    if (CODE.matcher(said).matches()) {
      return type(said, item, tables);
    }
    var phone = PhoneNumber.read(said).address().filter(a -> a.medium() == Medium.SMS);
    if (phone.isEmpty()) {
      return refused("link_form", item, Map.of());
    }
    var number = sha256(phone.get().text());
    var since = item.now().minus(HOUR);
    if (tables.linkCodes().asked(item.sender().id(), since) >= rules.codesPerHour()
        || tables.linkCodes().asked(number, since) >= rules.codesPerHour()) {
      return refused("link_paced", item, Map.of());
    }
    var officer = officer(phone.get(), item, tables);
    var code = "%06d".formatted(random.nextInt(CODES));
    tables
        .linkCodes()
        .add(
            item.sender().id(),
            number,
            officer.map(Officer::id),
            hash(item, number, code),
            item.now(),
            item.now().plus(rules.codeFor()));
    var args = Map.<String, Object>of("minutes", rules.codeFor().toMinutes(), "code", code);
    var out = new ArrayList<Letter>();
    out.add(answer(item, "link.asked", args));
    officer.ifPresent(known -> out.add(to(known.contactId(), "link.code", args)));
    return Acted.of(Verdict.of(Outcome.ASK, "link_asked"), out);
  }

  /** Of the registered number, and with a duty now. */
  private static Optional<Officer> officer(Address phone, Item item, Tables tables) {
    return tables
        .contacts()
        .find(phone)
        .flatMap(
            contact ->
                tables
                    .duties()
                    .byContact(contact.id())
                    .filter(officer -> officer.contactId() == contact.id()))
        .filter(officer -> !tables.duties().of(officer.id(), item.now()).isEmpty());
  }

  /** The code as it was typed. */
  Acted type(Item item, Tables tables) {
    return type(digits(item.in().text()), item, tables);
  }

  private Acted type(String typed, Item item, Tables tables) {
    var open = code(item, tables);
    if (open.isEmpty()) {
      return refused("link_dead", item, Map.of());
    }
    var code = open.get();
    boolean right =
        MessageDigest.isEqual(
            code.sha256().getBytes(StandardCharsets.UTF_8),
            hash(item, code.numberSha256(), typed).getBytes(StandardCharsets.UTF_8));
    tables.linkCodes().tried(code.id());
    if (!right || code.officerId().isEmpty()) {
      int left = rules.codeTries() - code.tries() - 1;
      return left > 0
          ? refused("link_wrong", item, Map.of("left", left))
          : refused("link_dead", item, Map.of());
    }
    tables.linkCodes().used(code.id(), item.now());
    return linked(tables.duties().officer(code.officerId().get()), item, tables);
  }

  private Acted linked(Officer officer, Item item, Tables tables) {
    long chat = item.sender().id();
    tables.duties().link(officer.id(), Optional.of(chat), rules.noticesByChat());
    audit(officer, "linked chat of contact " + chat, item, tables);
    var args = Map.<String, Object>of("name", officer.name());
    var out = new ArrayList<Letter>();
    out.add(answer(item, "link.done", args));
    out.add(to(officer.contactId(), "link.told", args));
    officer
        .chatId()
        .filter(before -> before != chat)
        .ifPresent(before -> out.add(to(before, "link.gone", args)));
    return Acted.of(Verdict.of(Outcome.ACCEPT, "linked"), out);
  }

  /** From the chat, or from the number: the chat is nobody's any more. */
  Acted unlink(Item item, Tables tables) {
    var officer = tables.duties().byContact(item.sender().id()).filter(o -> o.chatId().isPresent());
    if (officer.isEmpty()) {
      return refused("not_linked", item, Map.of());
    }
    var known = officer.get();
    tables.duties().link(known.id(), Optional.empty(), false);
    audit(known, "unlinked", item, tables);
    long other =
        item.sender().id() == known.contactId() ? known.chatId().orElseThrow() : known.contactId();
    return Acted.of(
        Verdict.of(Outcome.ACCEPT, "unlinked"),
        List.of(answer(item, "link.over", Map.of()), to(other, "link.over", Map.of())));
  }

  private static void audit(Officer officer, String what, Item item, Tables tables) {
    tables.accountWrites().audit("officer " + officer.id(), what, item.now());
  }

  private static Letter answer(Item item, String key, Map<String, Object> args) {
    var to = new Letter.To.OfContact(item.sender().id());
    return new Letter(to, Kind.REPLY, key, args, Optional.empty());
  }

  private static Letter to(long contact, String key, Map<String, Object> args) {
    return new Letter(new Letter.To.OfContact(contact), Kind.NOTICE, key, args, Optional.empty());
  }

  private static Acted refused(String reason, Item item, Map<String, Object> args) {
    return Acted.of(Verdict.of(Outcome.REFUSE, reason), answer(item, "refuse." + reason, args));
  }

  /** Good for this chat and this number only. */
  private static String hash(Item item, String number, String code) {
    return sha256(item.sender().id() + ":" + number + ":" + code);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
