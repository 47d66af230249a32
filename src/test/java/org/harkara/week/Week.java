package org.harkara.week;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harkara.config.Config;
import org.harkara.evidence.Vault;
import org.harkara.gateway.Drill;
import org.harkara.gateway.DrillClock;
import org.harkara.gateway.Works;
import org.harkara.model.Address;
import org.harkara.model.Inbound;
import org.harkara.model.Outbound;
import org.harkara.model.Verdict;
import org.harkara.routing.Seeder;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;

/**
 * Seven days of one district: citizens complain at all hours, officers act or do not, texts fail,
 * messages come twice, the server is restarted. Everybody knows only what their phone shows. The
 * same seed plays the same week.
 */
final class Week implements AutoCloseable {
  static final Instant START = Instant.parse("2025-11-03T00:30:00Z");
  static final Duration LENGTH = Duration.ofDays(7);

  private static final int RESTARTS = 12;
  private static final Pattern LONG = Pattern.compile("[0-9]{7,}");

  private final Path folder;
  private final Random random;
  private final People people;
  private final DrillClock clock = new DrillClock(START, Clock.systemUTC(), false);
  private final Phones phones;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Set<String> officers;
  private final Map<String, Verdict> first = new HashMap<>();
  private final Map<Address, Integer> written = new HashMap<>();
  private final Set<String> citizens = new HashSet<>();
  private final List<String> faults = new ArrayList<>();
  private Config config;
  private Store store;
  private Works works;
  private Drill drill;
  private int order;
  private int repeats;

  Week(Path folder, Config config, long seed, int cases) {
    this.folder = folder;
    this.config = config;
    this.random = new Random(seed);
    this.people = new People(random);
    this.phones = new Phones(clock, seed);
    this.officers = config.officers().stream().map(o -> o.phone()).collect(Collectors.toSet());
    open();
    for (int i = 0; i < cases; i++) {
      var at = START.plusSeconds(random.nextLong(LENGTH.minusHours(8).toSeconds()));
      var from = citizen(cases);
      write(at, from, people.complaint());
      if (people.chance(0.03)) {
        write(at.plus(people.within(60)), from, "STOP");
        write(at.plus(people.within(600)), from, "START");
      }
    }
    for (int i = 1; i <= RESTARTS; i++) {
      var at = START.plus(LENGTH.dividedBy(RESTARTS + 1).multipliedBy(i));
      events.add(new Event(minute(at), order++, this::restart));
    }
  }

  private record Event(Instant at, int order, Runnable act) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Integer.compare(order, other.order);
    }
  }

  /** One in five has a Telegram account; who complains often is among the first numbers. */
  private Address citizen(int cases) {
    int who = people.chance(0.3) ? random.nextInt(cases / 20 + 1) : random.nextInt(cases);
    var address =
        who % 5 == 0
            ? Address.telegram(Integer.toString(7_000_000 + who))
            : Address.sms("+9198%08d".formatted(20_000_000 + who));
    citizens.add(address.value().replaceFirst("^\\+91", ""));
    return address;
  }

  /** Plays to the end of the week and some hours beyond. */
  void play() {
    var end = START.plus(LENGTH);
    while (!events.isEmpty() && events.peek().at().isBefore(end)) {
      var event = events.poll();
      if (event.at().isAfter(drill.now())) {
        drill.moveTo(event.at());
        react();
      }
      event.act().run();
    }
    drill.moveTo(end);
  }

  private void react() {
    for (var text : phones.look()) {
      boolean officer = officers.contains(text.to().text());
      for (var later : officer ? people.officer(text) : people.citizen(text)) {
        write(drill.now().plus(later.after()), text.to(), later.text());
      }
      privacy(text);
    }
  }

  /** No complainant's number stands in a text to anybody. */
  private void privacy(Outbound text) {
    LONG.matcher(text.text())
        .results()
        .map(MatchResult::group)
        .filter(citizens::contains)
        .forEach(n -> faults.add("a text " + text.template() + " shows the number " + n));
  }

  private void write(Instant at, Address from, String text) {
    events.add(new Event(minute(at), order++, () -> say(from, text)));
  }

  private static Instant minute(Instant at) {
    return Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60);
  }

  private void say(Address from, String text) {
    var key = "w" + from.value() + "-" + written.merge(from, 1, Integer::sum);
    var verdict = receive(from, key, text);
    first.put(key, verdict);
    if (people.chance(0.03)) {
      repeats++;
      var again = receive(from, key, text);
      if (!again.reason().equals("duplicate") || !again.caseNumber().equals(verdict.caseNumber())) {
        faults.add("the repeat of " + key + " ended as " + again + " after " + verdict);
      }
    }
  }

  private Verdict receive(Address from, String key, String text) {
    return works.gateway().receive(Inbound.text(Phones.ID, from, key, text, drill.now()));
  }

  private void open() {
    store = JdbiStore.open("jdbc:sqlite:" + folder.resolve("week.db"), JdbiStore.Mode.SERVE);
    new Seeder(config).seed(store, clock.instant());
    works =
        new Works(
            config, store, List.of(phones), clock, false, new Vault(folder.resolve("evidence")));
    works.recover();
    drill = new Drill(works, store, clock);
  }

  private void restart() {
    close();
    open();
  }

  /** How each message ended the first time, by its key. */
  Map<String, Verdict> verdicts() {
    return Map.copyOf(first);
  }

  int repeats() {
    return repeats;
  }

  /** What was seen to be wrong while it was played. */
  List<String> faults() {
    var all = new ArrayList<>(faults);
    all.addAll(phones.late());
    return all;
  }

  Phones phones() {
    return phones;
  }

  Store store() {
    return store;
  }

  Instant now() {
    return drill.now();
  }

  Path database() {
    return folder.resolve("week.db");
  }

  @Override
  public void close() {
    works.close();
    store.close();
  }
}
