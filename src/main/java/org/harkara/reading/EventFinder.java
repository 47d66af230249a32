package org.harkara.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.harkara.reading.Meaning.Sort;
import org.harkara.reading.Sheet.Mark;

/** Which events the words of a message name: by a code, or by the signs of the packs in force. */
final class EventFinder {
  /** A code counts a little less than words that say more: {@code EVM CU changed}. */
  private static final int CODE = 9;

  /** Shorter codes are words of the language too, unless they stand at the beginning. */
  private static final int TELLING = 3;

  private final Sheet sheet;
  private final Map<Integer, List<Mark>> groups = new HashMap<>();
  private final Negation negation;
  private final Predicate<String> allowed;

  /**
   * @param from of its first word
   * @param code named by a code
   */
  record Match(String event, int weight, int from, boolean code) {
    private Match and(Match lighter) {
      return new Match(event, weight, code ? from : lighter.from(), code || lighter.code());
    }
  }

  EventFinder(Sheet sheet, Predicate<String> allowed) {
    this.sheet = sheet;
    this.allowed = allowed;
    for (var mark : sheet.marks(Sort.GROUP)) {
      groups
          .computeIfAbsent(Integer.valueOf(mark.meaning().name()), g -> new ArrayList<>())
          .add(mark);
    }
    this.negation =
        Negation.in(
            sheet.words(),
            hits("phrase.negation"),
            hits("phrase.stopping"),
            hits("phrase.nobody"),
            List.of());
  }

  private List<Hit> hits(String list) {
    return sheet.list(list).stream()
        .filter(m -> !abbreviated(m) && !counted(m))
        .map(m -> new Hit(0, m.from(), m.to()))
        .toList();
  }

  /** Takes a code that is a number out of the figures. */
  void spend(Match match) {
    if (match.code()) {
      sheet.marks(Sort.CODE).stream()
          .filter(m -> m.from() == match.from() && m.meaning().name().equals(match.event()))
          .forEach(m -> sheet.use(m.from(), m.to()));
    }
  }

  /** The weightiest first. */
  List<Match> in(int from, int to) {
    var found = new ArrayList<Match>();
    for (var mark : sheet.marks(Sort.CODE)) {
      boolean inside = mark.from() >= from && mark.to() <= to;
      if (inside && allowed.test(mark.meaning().name()) && code(mark, from, to)) {
        found.add(new Match(mark.meaning().name(), CODE, mark.from(), true));
      }
    }
    if (!over(from, to)) {
      found.addAll(signs(from, to));
    } else {
      found.removeIf(match -> sheet.scheme().events().get(match.event()).orders().isEmpty());
    }
    return weighed(found);
  }

  /** What would be named, were it not told of another day or only supposed. */
  List<Match> named(int from, int to) {
    return weighed(signs(from, to));
  }

  private List<Match> signs(int from, int to) {
    var found = new ArrayList<Match>();
    for (var sign : sheet.scheme().signs()) {
      if (groups.containsKey(sign.all().getFirst()) && allowed.test(sign.event())) {
        sign(sign, from, to).ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<Match> weighed(List<Match> found) {
    found.sort(Comparator.comparingInt(Match::weight).reversed().thenComparingInt(Match::from));
    var byEvent = new LinkedHashMap<String, Match>();
    found.forEach(m -> byEvent.merge(m.event(), m, Match::and));
    return List.copyOf(byEvent.values());
  }

  /** Told of another day, of what is still to come, or only supposed. */
  private boolean over(int from, int to) {
    return inside("phrase.past", from, to)
        || sheet.list("future").stream()
            .anyMatch(m -> m.from() >= from && m.to() <= to && !wanted(m))
        || untold(from, to);
  }

  /** Told of another day, only supposed, or heard; but {@code kal se} goes on until now. */
  boolean untold(int from, int to) {
    return inside("supposed", from, to)
        || sheet.list("elsewhen").stream()
            .anyMatch(m -> m.from() >= from && m.to() <= to && !lasts(m.to()));
  }

  private boolean lasts(int after) {
    int at =
        sheet.at("morning", after).or(() -> sheet.at("day", after)).map(Mark::to).orElse(after);
    return sheet.at("since", at).isPresent();
  }

  /** The {@code hogi} of {@code badalni hogi}: what must be done is so already. */
  private boolean wanted(Mark future) {
    for (var mark : sheet.marks(Sort.GROUP)) {
      if (mark.from() < future.from() && future.to() <= mark.to()) {
        return true;
      }
    }
    return false;
  }

  private boolean inside(String list, int from, int to) {
    return sheet.list(list).stream().anyMatch(m -> m.from() >= from && m.to() <= to);
  }

  private boolean code(Mark mark, int from, int to) {
    if (sheet.used(mark.from()) && sheet.number(mark.from()).isEmpty()) {
      return false;
    }
    if (sheet.words().get(mark.from()).number() && mark.to() - mark.from() == 1) {
      return !sheet.used(mark.from()) && alone(mark);
    }
    if (negation.negates(new Hit(0, mark.from(), mark.to()))) {
      return false;
    }
    return mark.meaning().value().length() >= TELLING || head(mark, from) || tail(mark, to);
  }

  /**
   * A digit is a code only when it is all that is said, the station and the event's own numbers
   * aside.
   */
  private boolean alone(Mark mark) {
    boolean more = !sheet.scheme().events().get(mark.meaning().name()).orders().isEmpty();
    for (int i = 0; i < sheet.size(); i++) {
      boolean own = more && i > mark.from() && sheet.words().get(i).number();
      if (i != mark.from() && !own && !sheet.used(i) && !small(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean head(Mark mark, int from) {
    for (int i = from; i < mark.from(); i++) {
      boolean corrects = sheet.covered("correction", i);
      if (!sheet.used(i) && !corrects && !small(i) && !sheet.words().get(i).number()) {
        return false;
      }
    }
    return true;
  }

  private boolean tail(Mark mark, int to) {
    for (int i = 0; i < to; i++) {
      boolean self = i >= mark.from() && i < mark.to();
      if (!self && !sheet.used(i) && !small(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean small(int word) {
    return sheet.covered("filler", word)
        || sheet.covered("phrase.greeting", word)
        || sheet.covered("phrase.thanks", word);
  }

  private Optional<Match> sign(Scheme.Sign sign, int from, int to) {
    for (int group : sign.all()) {
      if (!groups.containsKey(group)) {
        return Optional.empty();
      }
    }
    if (sign.none() >= 0 && first(sign.none(), from, to).isPresent()) {
      return Optional.empty();
    }
    var hits = new ArrayList<Hit>();
    for (int group : sign.all()) {
      var marks = groups.getOrDefault(group, List.of());
      marks.stream()
          .filter(m -> m.from() >= from && m.to() <= to)
          .forEach(m -> hits.add(new Hit(group, m.from(), m.to())));
    }
    var open = negation.except(hits).except(choices());
    int begin = to;
    for (int group : sign.all()) {
      var hit = hits.stream().filter(h -> h.term() == group && !open.negates(h)).findFirst();
      if (hit.isEmpty()) {
        return Optional.empty();
      }
      begin = Math.min(begin, hit.get().from());
    }
    return Optional.of(new Match(sign.event(), sign.weight(), begin, false));
  }

  /** The "without" of {@code mock poll without agent done} is of the agents. */
  private List<Hit> choices() {
    return sheet.marks(Sort.CHOICE).stream().map(m -> new Hit(0, m.from(), m.to())).toList();
  }

  private Optional<Mark> first(int group, int from, int to) {
    return groups.getOrDefault(group, List.of()).stream()
        .filter(m -> m.from() >= from && m.to() <= to)
        .findFirst();
  }

  /** A question is no report: a question word, or its mark at the end. */
  boolean asks() {
    boolean word =
        sheet.list("phrase.question").stream()
            .anyMatch(
                q ->
                    sheet.list("phrase.not_question").stream()
                        .noneMatch(n -> n.from() <= q.from() && q.to() <= n.to()));
    return word || sheet.normal().folded().indexOf('?') >= 0;
  }

  /** The "no" of {@code FIR no 45}. */
  private boolean abbreviated(Mark no) {
    return no.to() < sheet.size()
        && sheet.words().get(no.to()).number()
        && sheet.covered("number", no.from());
  }

  /** The "not" of {@code not seized}. */
  private boolean chosen(Mark no) {
    return sheet.marks(Sort.CHOICE).stream()
        .anyMatch(m -> m.from() <= no.from() && no.to() <= m.to());
  }

  /** Hindi's {@code mat} is a vote beside a number: {@code kul mat 702}. */
  private boolean counted(Mark no) {
    return sheet.covered("votes", no.from())
        && (sheet.number(no.to()).isPresent() || sheet.numberEnding(no.from()).isPresent());
  }

  /** A "no" beside this number: {@code 343 nahi}, {@code not 343}. */
  boolean denies(Num number) {
    return sheet.list("phrase.negation").stream()
        .filter(n -> !sheet.covered("votes", n.from()) && !abbreviated(n) && !chosen(n))
        .anyMatch(
            n ->
                n.from() - number.to() >= 0
                        && n.from() - number.to() <= 1
                        && sheet.words().get(n.from()).clause()
                            == sheet.words().get(number.from()).clause()
                    || n.to() == number.from() && !sheet.covered("number", n.from()));
  }
}
