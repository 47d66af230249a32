package org.harkara.routing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harkara.config.OfficerRow;
import org.harkara.config.Sheet;
import org.harkara.model.Address;
import org.harkara.routing.ImportChange.AddDuty;
import org.harkara.routing.ImportChange.ChangeDuty;
import org.harkara.routing.ImportChange.ChangePhone;
import org.harkara.routing.ImportPlan.Topic;
import org.harkara.routing.KnownDuties.Post;
import org.harkara.store.ImportRegister.DutyFacts;
import org.harkara.store.ImportRegister.KnownDuty;
import org.harkara.store.ImportRegister.KnownPlace;
import org.harkara.store.ImportRegister.ListKind;
import org.harkara.store.ImportRegister.Person;

/** A list of officers against the duties there are. */
public final class OfficerList {
  /** The columns a list must have. */
  public static final List<Set<String>> NEEDED = List.of(Set.of("name", "phone"));

  private final OfficerRules rules;
  private final Sheet sheet;
  private final KnownPlaces places;
  private final KnownDuties known;
  private final ImportPlan.Draft draft = new ImportPlan.Draft();
  private final Map<Address, AddDuty> people = new HashMap<>();
  private final Map<Post, List<AddDuty>> listed = new HashMap<>();
  private final Set<Long> ended = new HashSet<>();
  private final Set<Long> moved = new HashSet<>();

  private OfficerList(Sheet sheet, OfficerRules rules, KnownPlaces places, KnownDuties known) {
    this.sheet = sheet;
    this.rules = rules;
    this.places = places;
    this.known = known;
  }

  /** What reading it in would do. */
  public static ImportPlan plan(
      Sheet sheet,
      OfficerRules rules,
      List<KnownPlace> places,
      List<Person> people,
      List<KnownDuty> duties) {
    return new OfficerList(sheet, rules, new KnownPlaces(places), new KnownDuties(people, duties))
        .plan();
  }

  private ImportPlan plan() {
    sheet.torn().forEach(torn -> draft.remark(torn.line(), Topic.CSV, torn.what()));
    var reader = new OfficerLine(rules, places, draft);
    var duties = new ArrayList<AddDuty>();
    var dated = new HashSet<Integer>();
    var read = new LinkedHashMap<Sheet.Line, AddDuty>();
    for (var line : sheet.lines()) {
      reader
          .read(line)
          .filter(this::onePersonAPhone)
          .filter(this::onlyOnce)
          .ifPresent(
              duty -> {
                duties.add(duty);
                read.put(line, duty);
                if (!line.text("from").isEmpty()) {
                  dated.add(line.number());
                }
              });
    }
    duties.forEach(duty -> compare(duty, dated.contains(duty.line())));
    var leave =
        new LeaveColumns(
            rules, draft, phone -> known.person(phone).isPresent() || people.containsKey(phone));
    read.forEach(leave::read);
    return draft.done(ListKind.OFFICERS);
  }

  private boolean onePersonAPhone(AddDuty duty) {
    var first = people.putIfAbsent(duty.phone(), duty);
    if (first != null && !KnownDuties.same(first.name(), duty.name())) {
      draft.leaveOut(
          duty.line(),
          "the phone %s is that of '%s' on line %d, not of '%s': left out"
              .formatted(duty.phone().masked(), first.name(), first.line(), duty.name()));
      return false;
    }
    return true;
  }

  private boolean onlyOnce(AddDuty duty) {
    var post = listed.computeIfAbsent(Post.of(duty), p -> new ArrayList<>());
    for (var other : post) {
      if (other.phone().equals(duty.phone()) && overlap(other, duty)) {
        draft.leaveOut(duty.line(), "the same duty as on line " + other.line() + ": left out");
        return false;
      }
    }
    post.add(duty);
    return true;
  }

  private static boolean overlap(AddDuty a, AddDuty b) {
    return KnownDuties.overlap(a.from(), a.facts().to(), b.from(), b.facts().to());
  }

  private void compare(AddDuty duty, boolean dated) {
    for (var own : known.own(duty)) {
      var at = dated ? duty.from() : rules.now();
      boolean same =
          dated ? own.from().equals(at) : !own.from().isAfter(at) && own.facts().to().isAfter(at);
      if (same) {
        update(duty, own, dated);
        return;
      }
      if (KnownDuties.overlap(own.from(), own.facts().to(), duty.from(), duty.facts().to())) {
        draft.leaveOut(
            duty.line(),
            "has this duty already, %s: left out; give the same beginning to change its end"
                .formatted(period(own.from(), own.facts().to())));
        return;
      }
    }
    if (newNumber(duty, dated)) {
      return;
    }
    known
        .person(duty.phone())
        .filter(person -> !KnownDuties.same(person.name(), duty.name()))
        .ifPresent(
            person ->
                draft.remark(
                    duty.line(),
                    Topic.PERSON,
                    "the phone %s is known as '%s', not '%s': the duty goes to the known name"
                        .formatted(duty.phone().masked(), person.name(), duty.name())));
    draft.add(duty);
    inTheList(duty);
    known.others(duty).forEach(other -> atTheSamePost(duty, other));
  }

  /**
   * The same name at the same post with a number nobody has, and the number known so far not in the
   * list: the person has another number.
   */
  private boolean newNumber(AddDuty duty, boolean dated) {
    if (known.person(duty.phone()).isPresent()) {
      return false;
    }
    var same =
        known.others(duty).stream()
            .filter(other -> KnownDuties.same(known.name(other), duty.name()))
            .filter(other -> !people.containsKey(known.phone(other)))
            .findFirst();
    if (same.isEmpty()) {
      return false;
    }
    var other = same.get();
    if (moved.add(other.officerId())) {
      var was = known.phone(other);
      draft.remark(
          duty.line(),
          Topic.PERSON,
          "the number of '%s' was %s and becomes %s"
              .formatted(known.name(other), was.masked(), duty.phone().masked()));
      draft.change(List.of(new ChangePhone(duty.line(), other.officerId(), was, duty.phone())));
    } else {
      update(duty, other, dated);
    }
    return true;
  }

  /** What the list does not say stays as it is. */
  private void update(AddDuty duty, KnownDuty own, boolean dated) {
    var was = own.facts();
    boolean endGiven = !duty.facts().to().equals(OfficerRow.NO_END) || (dated && sheet.has("to"));
    var is =
        new DutyFacts(
            sheet.has("rank") ? duty.facts().rank() : was.rank(),
            endGiven ? duty.facts().to() : was.to());
    if (is.equals(was)) {
      draft.change(List.of());
      return;
    }
    if (!is.to().equals(was.to())) {
      draft.remark(
          duty.line(),
          Topic.DUTY,
          "the duty was %s and becomes %s"
              .formatted(period(own.from(), was.to()), period(own.from(), is.to())));
    }
    draft.change(List.of(new ChangeDuty(duty.line(), own.id(), was, is)));
  }

  private void inTheList(AddDuty duty) {
    if (!rules.config().imports().single().contains(duty.role())) {
      return;
    }
    for (var other : listed.get(Post.of(duty))) {
      if (other.line() < duty.line()
          && !other.phone().equals(duty.phone())
          && overlap(other, duty)) {
        draft.remark(
            duty.line(),
            Topic.DUTY,
            "a second %s for %s at the same time as on line %d: both are kept"
                .formatted(duty.role(), duty.place(), other.line()));
      }
    }
  }

  private void atTheSamePost(AddDuty duty, KnownDuty other) {
    var who = "'" + known.name(other) + "'";
    boolean listedToo =
        listed.get(Post.of(duty)).stream()
            .anyMatch(line -> line.phone().equals(known.phone(other)));
    boolean replaceable =
        rules.replace() && !listedToo && other.facts().rank() == duty.facts().rank();
    if (replaceable && other.from().isBefore(duty.from())) {
      if (ended.add(other.id())) {
        var is = new DutyFacts(other.facts().rank(), duty.from());
        draft.also(new ChangeDuty(duty.line(), other.id(), other.facts(), is));
        draft.remark(
            duty.line(),
            Topic.DUTY,
            "the duty of %s ends when this one begins, %s".formatted(who, shown(duty.from())));
      }
    } else if (rules.config().imports().single().contains(duty.role())) {
      draft.remark(
          duty.line(),
          Topic.DUTY,
          "%s is %s for %s already, %s: both are kept%s"
              .formatted(
                  who,
                  duty.role(),
                  duty.place(),
                  period(other.from(), other.facts().to()),
                  rules.replace() ? "" : "; --replace ends the earlier one"));
    }
  }

  private String period(Instant from, Instant to) {
    return "from "
        + shown(from)
        + (to.equals(OfficerRow.NO_END) ? " without end" : " to " + shown(to));
  }

  private String shown(Instant moment) {
    ZoneId zone = rules.config().calendar().zone();
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(moment.atZone(zone));
  }
}
