package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harkara.config.Calendar;
import org.harkara.config.Config;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Kind;
import org.harkara.model.Medium;

/**
 * A chat, played against the whole gateway. Lines:
 *
 * <pre>
 * at 2025-11-06T11:05          the clock is moved there
 * tick 20m                     … or on
 * begin 2025-11-06T11:05       the server starts then, not at six; what was due before is not
 * repoll 184/123 2025-11-09    the station votes on that day, at the hours of the others
 * clock voter_roll             the limits of that category count office hours
 * holiday 2025-11-07           nobody works then; known from the next restart on
 * +919800184123 is telegram:71 en   the officer is reached over Telegram, and reads English
 * +919800100003 serves 2025-11-06T06:00 2025-11-06T14:00   … holds the duty from then until then
 * citizen > [press Yes]        a button under a message is pressed: the latest with that label
 * citizen [Yes, No | Cancel]   the buttons under the last message, row by row
 * citizen edits > daru         the latest message of theirs is changed (Telegram)
 * citizen > [photo] daru       something comes with the words: photo, video, voice, document, after it
 *                              a name for the file ({@code sim:large} …, see the simulator) and after
 *                              {@code of} the album it is in; or {@code [at 25.61,85.14]}
 * {n} holds photo kept shown, video refused too_large    the files of a case, and what became of them
 * restart                      the server is stopped and started again on the same file
 * silence                      from here on reminders to named phones that are about reports, or about
 *                              several cases, are looked at too
 * officers Ravi,+919800100099,nodal_officer,municipal,CHANDANPUR   a list of one line is read in
 *                              that replaces (name, phone, role, department, place)
 * district BALOTRA             a new district of the state
 * moves 184 BALOTRA            … that the place belongs to from now on
 * citizen = +919812345678      a name for a phone (or telegram:ID)
 * ro = ro@184                  or for whoever holds a duty in the sample, @* wherever
 * citizen > daru bat rahi hai  the phone writes
 * = accept complaint_filed     how that message ended
 * citizen < Complaint {n} …    every text that leaves, in order; … is any text, {n} is bound at
 *                              its first use; {n:wrong} is the same number with a digit changed;
 *                              [state] follows when it was not sent
 * </pre>
 *
 * A text that leaves and is not written down fails, as does one written down that does not leave,
 * and whatever happened for which the pages have no word.
 */
final class Transcript {
  private static final ChannelId PHONES = new ChannelId("simulator");
  private static final Pattern MOVED =
      Pattern.compile("(?m)^(\\+[0-9]+) is (telegram:[0-9]+) (en|hi)$");
  private static final Pattern SERVES = Pattern.compile("(?m)^(\\+[0-9]+) serves (\\S+) (\\S+)$");
  private static final Pattern BEGIN = Pattern.compile("(?m)^begin (\\S+)$");
  private static final Pattern REPOLL = Pattern.compile("(?m)^repoll (\\S+) (\\S+)$");
  private static final Pattern CLOCK = Pattern.compile("(?m)^clock (\\w+)$");
  private static final Pattern PRESSED = Pattern.compile("\\[press (.+)]");

  private final Path folder;
  private final Keyboards keyboards = new Keyboards();
  private final Map<String, Address> names = new HashMap<>();
  private final Map<String, String> bound = new HashMap<>();
  private final Map<Address, String> keys = new HashMap<>();
  private final Deque<String> left = new ArrayDeque<>();
  private Config config;
  private Stage stage;
  private Drill.Settled last;
  private boolean silence;
  private int seen;
  private int count;

  private Transcript(Path folder, Instant start, Config config) {
    this.folder = folder;
    this.config = config;
    this.stage = open(start);
  }

  private Stage open(Instant at) {
    return new Stage(folder, at, List.of(keyboards), config);
  }

  static void play(Path folder, String text) {
    play(folder, text, Stage.SAMPLE);
  }

  static void play(Path folder, String text, Config config) {
    var begin = BEGIN.matcher(text);
    var start = local(begin.find() ? begin.group(1) : "2025-11-06T06:00");
    var transcript = new Transcript(folder, start, told(config, text));
    try {
      int number = 0;
      for (var line : text.lines().toList()) {
        number++;
        try {
          transcript.line(line.strip());
        } catch (AssertionError | RuntimeException fault) {
          throw new AssertionError(
              "line " + number + ": " + line + "\n" + fault.getMessage(), fault);
        }
      }
      transcript.nothingMore();
      SaidOnPages.all(transcript.stage.store);
    } finally {
      transcript.stage.close();
    }
  }

  /** The configuration as the whole transcript has it. */
  private static Config told(Config config, String text) {
    var told = repolled(serving(moved(config, text), text), text);
    for (var clock : CLOCK.matcher(text).results().toList()) {
      told = Stage.inOfficeHours(told, clock.group(1));
    }
    return told;
  }

  private static Config moved(Config config, String text) {
    var moved = MOVED.matcher(text).results().collect(Collectors.toMap(m -> m.group(1), m -> m));
    var officers =
        config.officers().stream()
            .map(
                row ->
                    Optional.ofNullable(moved.get(row.phone()))
                        .map(to -> Stage.reached(row, to.group(2), to.group(3)))
                        .orElse(row))
            .toList();
    return moved.isEmpty() ? config : Stage.with(config, officers);
  }

  private static Config serving(Config config, String text) {
    var serving = SERVES.matcher(text).results().collect(Collectors.toMap(m -> m.group(1), m -> m));
    var officers =
        config.officers().stream()
            .map(
                row ->
                    Optional.ofNullable(serving.get(row.phone()))
                        .map(at -> Stage.onDuty(row, local(at.group(2)), local(at.group(3))))
                        .orElse(row))
            .toList();
    return serving.isEmpty() ? config : Stage.with(config, officers);
  }

  private static Config repolled(Config config, String text) {
    var days = new LinkedHashMap<>(config.calendar().pollDays());
    var usual = days.values().iterator().next();
    REPOLL
        .matcher(text)
        .results()
        .forEach(
            day ->
                days.put(
                    day.group(1),
                    new Calendar.PollDay(
                        LocalDate.parse(day.group(2)),
                        usual.opens(),
                        usual.closes(),
                        usual.slots())));
    return days.equals(config.calendar().pollDays()) ? config : Stage.polling(config, days);
  }

  private void line(String line) {
    if (line.isEmpty()
        || line.startsWith("#")
        || MOVED.matcher(line).matches()
        || SERVES.matcher(line).matches()
        || BEGIN.matcher(line).matches()
        || REPOLL.matcher(line).matches()
        || CLOCK.matcher(line).matches()) {
      return;
    }
    if (line.equals("silence")) {
      silence = true;
    } else if (line.startsWith("holiday ")) {
      config = Stage.resting(config, LocalDate.parse(line.substring(8)));
    } else if (line.equals("restart")) {
      nothingMore();
      var now = stage.clock.instant();
      stage.close();
      stage = open(now);
    } else if (line.startsWith("officers ")) {
      OtherHands.officers(stage, config, line.substring(9));
    } else if (line.startsWith("district ")) {
      OtherHands.district(stage, line.substring(9));
    } else if (line.startsWith("moves ")) {
      var parts = line.split(" ");
      OtherHands.moves(stage, parts[1], parts[2]);
    } else if (line.startsWith("at ")) {
      nothingMore();
      move(local(line.substring(3)));
    } else if (line.startsWith("tick ")) {
      nothingMore();
      move(
          stage
              .clock
              .instant()
              .plus(Duration.parse("PT" + line.substring(5).toUpperCase(java.util.Locale.ROOT))));
    } else if (line.startsWith("= ")) {
      var verdict = last.verdict();
      assertThat(verdict.outcome().slug() + " " + verdict.reason()).isEqualTo(line.substring(2));
    } else if (line.matches("[\\w-]+ = \\S+")) {
      var parts = line.split(" = ");
      names.put(parts[0], parts[1].contains("@") ? holder(parts[1]) : Address.parse(parts[1]));
    } else if (line.startsWith("{") && line.contains(" holds ")) {
      var parts = line.split(" holds ");
      assertThat(Sending.held(stage.store, filled(parts[0]))).isEqualTo(parts[1]);
    } else if (line.matches("[\\w-]+ \\[.*]")) {
      var parts = line.split(" ", 2);
      var rows = parts[1].substring(1, parts[1].length() - 1);
      assertThat(keyboards.last(address(parts[0]))).isEqualTo(rows);
    } else if (line.matches("\\S+( edits)? > .*")) {
      nothingMore();
      var parts = line.split("( edits)? > ", 2);
      var from = address(parts[0]);
      if (line.startsWith(parts[0] + " edits > ")) {
        edit(from, filled(parts[1]));
        return;
      }
      var pressed = PRESSED.matcher(parts[1]);
      send(
          from,
          pressed.matches() ? keyboards.data(from, filled(pressed.group(1))) : filled(parts[1]));
    } else if (line.contains(" < ")) {
      var parts = line.split(" < ", 2);
      expect(parts[0], parts[1]);
    } else {
      throw new IllegalArgumentException("not a line of a transcript");
    }
  }

  private static Instant local(String at) {
    return LocalDateTime.parse(at).atZone(Stage.SAMPLE.calendar().zone()).toInstant();
  }

  private void move(Instant to) {
    stage.drill.moveTo(to);
    collect();
  }

  private void send(Address from, String text) {
    count++;
    boolean telegram = from.medium() == Medium.TELEGRAM;
    keys.put(from, (telegram ? from.text().replaceAll("[^0-9]", "") + ":" : "t-") + count);
    deliver(from, keys.get(from), text);
  }

  private void edit(Address from, String text) {
    deliver(from, keys.get(from) + ":" + ++count, text);
  }

  private void deliver(Address from, String key, String text) {
    last = stage.drill.deliver(Sending.of(PHONES, from, key, text, stage.clock.instant()));
    collect();
  }

  private void collect() {
    var lines = stage.store.read(views -> views.messageRegister().sent(Optional.empty(), 10_000));
    for (var line : lines.subList(seen, lines.size())) {
      boolean reminder = line.kind().equals(Optional.of(Kind.REMINDER)) && line.caseId().isEmpty();
      if (reminder && !(silence && names.containsValue(line.address()))) {
        continue;
      }
      var state = line.state().orElseThrow();
      left.add(
          name(line.address())
              + " < "
              + line.text().replace('\n', ' ')
              + (state.equals("sent") ? "" : " [" + state + "]"));
    }
    seen = lines.size();
  }

  private void expect(String who, String text) {
    var next = left.poll();
    assertThat(next).as("another text leaves").isNotNull();
    var names = new ArrayList<String>();
    var matcher = Pattern.compile(pattern(who + " < " + text, names), Pattern.DOTALL).matcher(next);
    assertThat(matcher.matches()).as("what left was: " + next).isTrue();
    for (int i = 0; i < names.size(); i++) {
      var before = bound.putIfAbsent(names.get(i), matcher.group(i + 1));
      assertThat(before == null || before.equals(matcher.group(i + 1)))
          .as("{" + names.get(i) + "}")
          .isTrue();
    }
  }

  private String pattern(String text, List<String> free) {
    var regex = new StringBuilder();
    var hole = Pattern.compile("…|\\{(\\w+)}").matcher(text);
    int from = 0;
    while (hole.find()) {
      regex.append(Pattern.quote(text.substring(from, hole.start())));
      var name = hole.group(1);
      if (name == null) {
        regex.append(".*");
      } else if (bound.containsKey(name)) {
        regex.append(Pattern.quote(bound.get(name)));
      } else if (free.contains(name)) {
        regex.append("\\").append(free.indexOf(name) + 1);
      } else {
        free.add(name);
        regex.append("([0-9]{4,9})");
      }
      from = hole.end();
    }
    return regex.append(Pattern.quote(text.substring(from))).toString();
  }

  private String filled(String text) {
    var out = text;
    for (var entry : bound.entrySet()) {
      var n = entry.getValue();
      char first = n.charAt(0);
      var wrong = (first == '9' ? '1' : (char) (first + 1)) + n.substring(1);
      out =
          out.replace("{" + entry.getKey() + "}", n)
              .replace("{" + entry.getKey() + ":wrong}", wrong);
    }
    return out;
  }

  /** The sample's officer with a duty: {@code role@place} or {@code role/department@place}. */
  private static Address holder(String duty) {
    var parts = duty.split("@");
    var role = parts[0].split("/");
    return Stage.SAMPLE.officers().stream()
        .filter(
            row ->
                row.role().equals(role[0]) && parts[1].matches("\\*|" + Pattern.quote(row.place())))
        .filter(row -> role.length == 1 || row.department().equals(Optional.of(role[1])))
        .findFirst()
        .map(row -> Address.parse(row.phone()))
        .orElseThrow(() -> new IllegalArgumentException("nobody holds " + duty));
  }

  private Address address(String who) {
    return names.containsKey(who) ? names.get(who) : Address.parse(who);
  }

  private String name(Address address) {
    return names.entrySet().stream()
        .filter(e -> e.getValue().equals(address))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(address.text());
  }

  private void nothingMore() {
    assertThat(left).as("texts that left and are not written down").isEmpty();
  }
}
