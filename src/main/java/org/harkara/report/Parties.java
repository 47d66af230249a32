package org.harkara.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.Config;
import org.harkara.config.Moment;
import org.harkara.config.ReportKind;
import org.harkara.model.Acted;
import org.harkara.model.Address;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Letter;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.model.Outcome;
import org.harkara.model.Place;
import org.harkara.model.Verdict;
import org.harkara.routing.Charges;
import org.harkara.store.Tables;
import org.harkara.text.Normal;

/**
 * Who speaks for a station: replaced by SWAP, or registered by their own phone and confirmed by
 * SWAP. Which station a party has is said to nobody before its time.
 */
public final class Parties {
  private static final Pattern SWAP = Pattern.compile("(\\S+/\\S+)\\s+(.+)");

  /** Before the id of a place: who asked to speak for it. */
  private static final String ASKING = "registration:";

  private static final Pattern MOBILE = Pattern.compile("(?:\\+?91|0)?([6-9][0-9]{9})");
  private static final long HOUR_SECONDS = 3600;

  private final Config config;
  private final Charges charges;
  private final Wording wording;
  private final ZoneId zone;
  private final Optional<ReportKind> kind;
  private final Set<String> assents;

  public Parties(Config config) {
    this.config = config;
    this.charges = new Charges(config);
    this.wording = new Wording(config);
    this.zone = config.calendar().zone();
    this.kind = config.reports().values().stream().filter(k -> k.party().isPresent()).findFirst();
    this.assents =
        config.packs().values().stream()
            .flatMap(pack -> pack.phrases().getOrDefault("yes", List.of()).stream())
            .map(word -> Normal.of(word).folded())
            .collect(Collectors.toSet());
  }

  /** {@code SWAP 184/123 98…}: from now on that phone speaks for the station. */
  public Acted swap(String argument, Incoming in, Tables tables) {
    var written = SWAP.matcher(Normal.of(argument).folded().strip());
    if (kind.isEmpty() || !written.matches()) {
      return refused("swap_form", in.context(), "");
    }
    var place = place(written.group(1), tables);
    var phone =
        phone(written.group(2)).or(() -> place.flatMap(p -> asked(written.group(2), p, tables)));
    if (phone.isEmpty() || place.isEmpty()) {
      return refused(
          place.isEmpty() ? "unknown_place" : "swap_form", in.context(), written.group(1));
    }
    var party = kind.get().party().orElseThrow();
    if (above(party.by(), place.get(), in.context(), tables).isEmpty()) {
      return refused("not_yours", in.context(), place.get().code());
    }
    return replaced(party, place.get(), phone.get(), in, tables);
  }

  private Acted replaced(
      ReportKind.Party party, Place place, Address phone, Incoming in, Tables tables) {
    var span = span(party, place, in.now(), tables);
    var from = span.from().isAfter(in.now()) ? span.from() : in.now();
    var until = span.to().isAfter(from) ? span.to() : from.plusSeconds(24 * HOUR_SECONDS);
    var before =
        tables.duties().holders(party.role(), Optional.empty(), place.id(), from).stream()
            .filter(duty -> duty.place().id() == place.id())
            .toList();
    var officer = officer(phone, party, place, tables);
    boolean already = before.stream().anyMatch(d -> d.officer().id() == officer.id());
    for (var duty : before) {
      if (duty.officer().id() != officer.id()) {
        tables.duties().end(duty.id(), from);
      }
    }
    if (!already) {
      tables
          .duties()
          .addDuty(officer.id(), party.role(), Optional.empty(), place.id(), 1, from, until);
    }
    tables.marks().put(ASKING + place.id(), "");
    var args = args(place, party);
    var out = new ArrayList<Letter>();
    out.add(Letter.reply(in.context(), "swap.done", args));
    out.add(
        Letter.notice(officer, in.now().isBefore(span.from()) ? "swap.soon" : "swap.new", args));
    before.stream()
        .map(Duty::officer)
        .filter(old -> old.id() != officer.id())
        .map(old -> Letter.notice(old, "swap.ended", args))
        .forEach(out::add);
    return Acted.of(Verdict.of(Outcome.ACCEPT, already ? "already_reported" : "swapped"), out);
  }

  /**
   * A word of assent in place of the number confirms the only phone that asked to speak for the
   * station.
   */
  private Optional<Address> asked(String words, Place place, Tables tables) {
    if (!assents.contains(words)) {
      return Optional.empty();
    }
    var asking = asking(place, tables);
    return asking.size() == 1
        ? Optional.of(tables.contacts().byId(asking.getFirst()).address())
        : Optional.empty();
  }

  /** Ids of the contacts that asked, and were not answered yet. */
  private static List<Long> asking(Place place, Tables tables) {
    return tables.marks().get(ASKING + place.id()).stream()
        .flatMap(ids -> Arrays.stream(ids.split(",")))
        .filter(id -> !id.isEmpty())
        .map(Long::parseLong)
        .toList();
  }

  /** A phone says which station it speaks for; whoever is above it confirms by SWAP. */
  public Acted register(String code, Incoming in, Tables tables) {
    var place = place(code, tables);
    if (kind.isEmpty() || place.isEmpty()) {
      return refused("unknown_place", in.context(), code);
    }
    var party = kind.get().party().orElseThrow();
    var args = new HashMap<>(args(place.get(), party));
    boolean known =
        in.context().duties().stream()
            .anyMatch(d -> d.role().equals(party.role()) && d.place().id() == place.get().id());
    if (known) {
      return Acted.of(
          Verdict.of(Outcome.ACCEPT, "registered"),
          Letter.reply(in.context(), "register.known", args));
    }
    var contact = in.context().contact();
    var since = in.now().minusSeconds(HOUR_SECONDS);
    if (tables.ledger().count(contact.id(), "registration_asked", since)
        >= config.settings().registrationsPerHour()) {
      return refused("paced", in.context(), "");
    }
    var confirmer =
        party.by().stream()
            .flatMap(
                role ->
                    tables
                        .duties()
                        .holders(role, Optional.empty(), place.get().id(), in.now())
                        .stream())
            .findFirst();
    if (confirmer.isEmpty() || !contact.address().answerable()) {
      return refused("unknown_place", in.context(), code);
    }
    args.put("number", contact.address().text());
    var asking = new TreeSet<>(asking(place.get(), tables));
    asking.add(contact.id());
    tables
        .marks()
        .put(
            ASKING + place.get().id(),
            asking.stream().map(id -> Long.toString(id)).collect(Collectors.joining(",")));
    return Acted.of(
        Verdict.of(Outcome.CONFIRM, "registration_asked"),
        List.of(
            Letter.reply(in.context(), "register.waits", args),
            Letter.notice(confirmer.get().officer(), "register.asked", args)));
  }

  private record Span(Instant from, Instant to) {}

  private Span span(ReportKind.Party party, Place place, Instant now, Tables tables) {
    var poll = charges.pollDay(place, now, tables);
    return poll.map(p -> new Span(at(party.from(), p), at(party.to(), p)))
        .orElse(new Span(now, now));
  }

  private Instant at(Moment moment, PollDay poll) {
    return moment.on(poll.date(), poll, Optional.empty()).atZone(zone).toInstant();
  }

  private Officer officer(Address phone, ReportKind.Party party, Place place, Tables tables) {
    var contact = tables.contacts().known(phone);
    return tables
        .duties()
        .byContact(contact.id())
        .orElseGet(
            () ->
                tables
                    .duties()
                    .addOfficer(
                        named(party, place),
                        contact.id(),
                        contact.language().orElse(config.settings().language())));
  }

  /** Until a list with names comes: the role and the station. */
  private Names named(ReportKind.Party party, Place place) {
    var role = wording.role(party.role());
    var names = new HashMap<String, String>();
    role.byLanguage().forEach((l, name) -> names.put(l, name + " " + place.code()));
    return new Names(names);
  }

  private Map<String, Object> args(Place place, ReportKind.Party party) {
    var args = new HashMap<>(wording.about(Optional.empty()));
    args.put("place", place.code());
    args.put("by", wording.role(party.role()));
    return args;
  }

  private static Optional<Duty> above(
      List<String> roles, Place place, Context context, Tables tables) {
    var above = tables.places().above(place.id(), context.at());
    return context.duties().stream()
        .filter(d -> roles.contains(d.role()))
        .filter(d -> above.stream().anyMatch(p -> p.id() == d.place().id()))
        .findFirst();
  }

  private static Optional<Place> place(String written, Tables tables) {
    return tables.places().byCode(written.toUpperCase(Locale.ROOT));
  }

  /** An Indian mobile number in any notation, as E.164; or a Telegram account as we write it. */
  private static Optional<Address> phone(String written) {
    if (written.matches("telegram:[0-9]{1,19}")) {
      return Optional.of(Address.parse(written));
    }
    var found = MOBILE.matcher(written.replaceAll("[ -]", ""));
    return found.matches() ? Optional.of(Address.sms("+91" + found.group(1))) : Optional.empty();
  }

  private Acted refused(String why, Context to, String place) {
    var args = new HashMap<>(wording.about(Optional.empty()));
    args.put("place", place);
    return Acted.of(
        Verdict.of(Outcome.REFUSE, why),
        Letter.reply(to, Replies.key(config, "refuse.report.", why), args));
  }
}
