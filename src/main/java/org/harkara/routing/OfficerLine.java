package org.harkara.routing;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Folded;
import org.harkara.config.ImportWords;
import org.harkara.config.OfficerRow;
import org.harkara.config.Sheet;
import org.harkara.model.Names;
import org.harkara.routing.ImportChange.AddDuty;
import org.harkara.routing.ImportPlan.Topic;
import org.harkara.store.ImportRegister.DutyFacts;

/** Reads one line of a list of officers, and remarks on what is odd about it. */
final class OfficerLine {
  private final OfficerRules rules;
  private final ImportWords words;
  private final KnownPlaces places;
  private final ImportPlan.Draft draft;
  private final Map<String, String> roles;
  private final Map<String, String> departments;

  OfficerLine(OfficerRules rules, KnownPlaces places, ImportPlan.Draft draft) {
    this.rules = rules;
    this.words = rules.config().imports();
    this.places = places;
    this.draft = draft;
    roles = rules.roleWords();
    departments = rules.departmentWords();
  }

  /** Why a line is left out. */
  private static final class Unreadable extends RuntimeException {
    Unreadable(String why) {
      super(why, null, false, false);
    }
  }

  /** The duty it gives; empty when it is left out, which has been remarked. */
  Optional<AddDuty> read(Sheet.Line line) {
    try {
      return Optional.of(duty(line));
    } catch (Unreadable unreadable) {
      draft.leaveOut(line.number(), unreadable.getMessage() + ": left out");
      return Optional.empty();
    }
  }

  private AddDuty duty(Sheet.Line line) {
    var names = ListedNames.of(line, words);
    if (names.isEmpty()) {
      throw new Unreadable("no name");
    }
    var phone = PhoneNumber.read(line.text("phone"));
    var address = phone.address().orElseThrow(() -> new Unreadable(phone.remark().orElseThrow()));
    var role = role(line);
    var department = department(line, role);
    var place = place(line);
    var from = moment(line, "from").orElse(rules.now());
    var to = moment(line, "to").orElse(OfficerRow.NO_END);
    if (!from.isBefore(to)) {
      throw new Unreadable("the duty ends before it begins");
    }
    phone.remark().ifPresent(what -> draft.remark(line.number(), Topic.PERSON, what));
    return new AddDuty(
        line.number(),
        address,
        new Names(names),
        language(line),
        role,
        department,
        place,
        from,
        new DutyFacts(rank(line), to));
  }

  private String role(Sheet.Line line) {
    var said = line.text("role");
    if (said.isEmpty()) {
      return rules.role().orElseThrow(() -> new Unreadable("no role; --role ROLE gives one"));
    }
    var slug = roles.get(Folded.of(said));
    if (slug == null) {
      throw new Unreadable("'" + said + "' is no role of departments.yaml or imports.yaml");
    }
    return slug;
  }

  private Optional<String> department(Sheet.Line line, String role) {
    var said = line.text("department");
    if (!rules.config().roles().get(role).departmental()) {
      if (!said.isEmpty()) {
        draft.remark(
            line.number(),
            Topic.DUTY,
            "a " + role + " belongs to no department: '" + said + "' is not kept");
      }
      return Optional.empty();
    }
    if (said.isEmpty()) {
      throw new Unreadable("a " + role + " belongs to a department, and none is named");
    }
    var slug = departments.get(Folded.of(said));
    if (slug == null) {
      throw new Unreadable("'" + said + "' is no department of departments.yaml");
    }
    return Optional.of(slug);
  }

  private String place(Sheet.Line line) {
    var said = line.text("place");
    if (!said.isEmpty()) {
      return codeOf(said).orElseThrow(() -> new Unreadable("there is no place '" + said + "'"));
    }
    var ac = line.text("ac");
    var number = line.text("number");
    if (ac.isEmpty()) {
      throw new Unreadable("no place");
    }
    var code = constituency(ac).flatMap(known -> station(known, number));
    return code.filter(this::exists)
        .orElseThrow(
            () ->
                new Unreadable(
                    "there is no place '" + ac + (number.isEmpty() ? "" : "/" + number) + "'"));
  }

  /** {@code 184/123A}, {@code 184-123 (A)}, a code of places.csv in any case. */
  private Optional<String> codeOf(String said) {
    if (exists(said)) {
      return Optional.of(said);
    }
    var upper = said.toUpperCase(Locale.ROOT);
    if (exists(upper)) {
      return Optional.of(upper);
    }
    var parts = Folded.digits(said).split("[/-]", 2);
    return Constituency.read(parts[0])
        .filter(ac -> ac.name().isEmpty())
        .flatMap(ac -> station(ac, parts.length == 2 ? parts[1].strip() : ""))
        .filter(this::exists);
  }

  private Optional<Constituency> constituency(String said) {
    return Constituency.read(said).or(() -> places.constituency(said));
  }

  private Optional<String> station(Constituency ac, String number) {
    return number.isEmpty()
        ? Optional.of(ac.code())
        : StationNumber.read(number, words).map(read -> read.code(ac.number()));
  }

  private boolean exists(String code) {
    return places.find(code).isPresent();
  }

  private Optional<Instant> moment(Sheet.Line line, String column) {
    var said = line.text(column);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var moment = DutyPeriod.moment(said, rules.config().calendar().zone());
    if (moment.isEmpty()) {
      throw new Unreadable("'" + said + "' is no date such as 2025-11-06 or 06/11/2025");
    }
    return moment;
  }

  private String language(Sheet.Line line) {
    var said = line.text("language");
    var own = rules.config().settings().language();
    if (said.isEmpty()) {
      return own;
    }
    return rules
        .language(said)
        .orElseGet(
            () -> {
              draft.remark(
                  line.number(),
                  Topic.PERSON,
                  "there are no texts in '" + said + "': texts go out in " + own);
              return own;
            });
  }

  private int rank(Sheet.Line line) {
    var said = Folded.digits(line.text("rank"));
    if (said.matches("[1-9][0-9]?")) {
      return Integer.parseInt(said);
    }
    if (!said.isEmpty()) {
      draft.remark(line.number(), Topic.DUTY, "the rank '" + said + "' is no number: 1 is taken");
    }
    return 1;
  }
}
