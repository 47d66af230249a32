package org.harkara.week;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.harkara.model.CaseNumber;

/**
 * Looks into the database itself after a week and says all that may not be (DESIGN 1): read with
 * its own SQL, and with a clock of its own that knows only the configuration's words.
 */
final class Audit {
  private static final int MOST_SHOWN = 5;
  private static final String OPEN =
      "('needs_info', 'new', 'assigned', 'accepted', 'reached', 'on_hold', 'reopened')";
  private static final Pattern RUNG = Pattern.compile("rung ([0-9]+):");

  private final String url;
  private final long now;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Long> counts = new HashMap<>();

  Audit(Path database, Instant now) {
    this.url = "jdbc:sqlite:file:" + database + "?mode=ro";
    this.now = now.toEpochMilli();
  }

  List<String> faults() {
    return faults;
  }

  /** How much was looked at, by name. */
  Map<String, Long> counts() {
    return counts;
  }

  /** DESIGN 1.1 and 1.4. */
  void everyMessageHasOneVerdict(Map<String, ?> said) {
    counts.put("messages in", one("SELECT COUNT(*) FROM message WHERE direction = 'in'"));
    if (counts.get("messages in") != said.size()) {
      faults.add(said.size() + " messages were said, the ledger has " + counts.get("messages in"));
    }
    none(
        "without a verdict or a reason",
        """
        SELECT id FROM message WHERE direction = 'in'
          AND (outcome IS NULL OR verdict IS NULL OR reason = '')
        """);
    none(
        "filed and not said, or said and not filed",
        """
        SELECT c.id FROM complaint_case c WHERE (SELECT COUNT(*) FROM message m
          WHERE m.case_id = c.id AND m.direction = 'in' AND m.reason = 'complaint_filed') <> 1
        """);
  }

  /** DESIGN 1.2 and 1.9. */
  void everyTextHasOneEnd(Map<Long, Integer> times) {
    counts.put("texts out", one("SELECT COUNT(*) FROM message WHERE direction = 'out'"));
    none(
        "still waiting after its time",
        "SELECT id FROM message WHERE direction = 'out' AND state IN ('queued', 'sending')"
            + " AND (due_at IS NULL OR due_at < "
            + (now - Duration.ofMinutes(5).toMillis())
            + ")");
    none(
        "not sent, and without a reason",
        """
        SELECT id FROM message WHERE direction = 'out' AND reason = ''
          AND state NOT IN ('queued', 'sending', 'sent', 'delivered')
        """);
    var doubtful = new HashSet<>(ids("SELECT id FROM message WHERE doubtful = 1"));
    times.forEach(
        (id, often) -> {
          if (often > 2 || often == 2 && !doubtful.contains(id)) {
            faults.add("text " + id + " reached its phone " + often + " times");
          }
        });
  }

  /** DESIGN 1.5: owned, and with something that will happen; nothing is left behind. */
  void everyOpenCaseHasOwnerAndNextAction() {
    counts.put("cases", one("SELECT COUNT(*) FROM complaint_case"));
    counts.put("open", one("SELECT COUNT(*) FROM complaint_case WHERE status IN " + OPEN));
    none(
        "open, nobody's, and nothing will happen",
        "SELECT id FROM complaint_case WHERE status IN "
            + OPEN
            + " AND owner_id IS NULL AND next_action_at IS NULL");
    none(
        "open, nothing will happen, and not with the last duty of its ladder",
        "SELECT id FROM complaint_case WHERE status IN "
            + OPEN
            + " AND next_action_at IS NULL AND owner_role <> 'ceo_office'");
    none("left behind by the clock", "SELECT id FROM complaint_case WHERE next_action_at < " + now);
    none(
        "over, and still ticking",
        "SELECT id FROM complaint_case WHERE next_action_at IS NOT NULL AND status NOT IN " + OPEN);
  }

  /** DESIGN 1.8: the filer, and the CEO office, each once for each decision. */
  void everyFilerIsTold() {
    none(
        "filed, and the filer was not told",
        """
        SELECT c.id FROM complaint_case c WHERE NOT EXISTS (SELECT 1 FROM message m
          WHERE m.case_id = c.id AND m.contact_id = c.contact_id AND m.direction = 'out'
            AND m.kind = 0)
        """);
    for (var end : List.of("resolved", "dropped")) {
      counts.put(end, one("SELECT COUNT(*) FROM case_event WHERE what = '" + end + "'"));
      none(
          end + ", and the filer told another number of times",
          told("m.contact_id = c.contact_id AND m.template = 'complaint." + end + "'", end));
      var office = end.equals("resolved") ? "closed" : "dropped";
      none(
          end + ", and the CEO office told another number of times",
          told("m.template = 'ceo." + office + "'", end));
    }
  }

  private static String told(String text, String event) {
    return "SELECT c.id FROM complaint_case c WHERE"
        + " (SELECT COUNT(*) FROM message m WHERE m.case_id = c.id AND m.direction = 'out' AND "
        + text
        + ") <> (SELECT COUNT(*) FROM case_event e WHERE e.case_id = c.id AND e.what = '"
        + event
        + "')";
  }

  /**
   * DESIGN 1.5: in one life of a case no rung twice, and no more reminders of a leg than its
   * shares; whom nobody stands above is reminded once a day.
   */
  void noRungFiresTwice(int remindersAtMost, int top) {
    var life = new Life();
    query(
        "SELECT case_id, at, what, note FROM case_event ORDER BY case_id, id",
        rs -> {
          long id = rs.getLong(1);
          var what = rs.getString(3);
          if (id != life.caseId || isNewLife(what)) {
            life.begin(id);
          }
          if (what.equals("escalated")) {
            counts.merge("climbs", 1L, Long::sum);
            var rung = RUNG.matcher(rs.getString(4));
            if (!life.climbs(rung.find() ? Integer.parseInt(rung.group(1)) : -1)) {
              faults.add("climbed to a rung again: " + story(id));
            }
          }
          if (what.equals("reminded")) {
            counts.merge("reminders", 1L, Long::sum);
            var leg = rs.getString(4).replaceFirst(".*leg (\\w+).*", "$1");
            if (!life.reminds(leg, rs.getLong(2), remindersAtMost, top)) {
              faults.add("reminded again: " + story(id));
            }
          }
        });
  }

  /** What the clock did to a case since somebody last decided where it is. */
  private static final class Life {
    private final Map<String, Integer> reminders = new HashMap<>();
    private long caseId;
    private int rung;
    private long remindedAt;

    void begin(long id) {
      caseId = id;
      rung = -1;
      reminders.clear();
    }

    boolean climbs(int to) {
      boolean higher = to > rung;
      rung = to;
      return higher;
    }

    boolean reminds(String leg, long at, int most, int top) {
      boolean daily = rung == top && at - remindedAt >= Duration.ofHours(23).toMillis();
      remindedAt = at;
      return daily || reminders.merge(leg, 1, Integer::sum) <= most;
    }
  }

  private static boolean isNewLife(String what) {
    return switch (what) {
      case "filed", "reopened", "forwarded", "routed", "undone", "circled", "assigned", "placed" ->
          true;
      default -> false;
    };
  }

  /**
   * Cases that nobody touched: each leg that passed, and each quarter of an hour after the
   * deadline, took them one rung up, with one rung left for the deadline. To the millisecond.
   *
   * @param limits of each category in whose case the clock is not stopped at night
   */
  void whatNobodyTouchedClimbedOnTime(Map<String, List<Duration>> limits, Duration every, int top) {
    var untouched =
        ids(
            """
            SELECT c.id FROM complaint_case c WHERE c.status = 'assigned' AND c.place_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = c.id
                AND e.what NOT IN ('filed', 'assigned', 'copied', 'reminded', 'escalated',
                  'not_escalated'))
            """);
    for (long id : untouched) {
      var row = new ArrayList<Object>();
      query(
          "SELECT category, filed_at FROM complaint_case WHERE id = " + id,
          rs -> row.addAll(List.of(rs.getString(1), rs.getLong(2))));
      var legs = limits.get((String) row.getFirst());
      if (legs != null) {
        counts.merge("untouched", 1L, Long::sum);
        compare(id, climbs(legs, (long) row.getLast(), every, top));
      }
    }
  }

  private List<Long> climbs(List<Duration> legs, long filed, Duration every, int top) {
    var at = new ArrayList<Long>();
    long deadline = filed + legs.getLast().toMillis();
    for (var leg : legs) {
      long due = filed + leg.toMillis();
      if (at.size() < (due < deadline ? top - 1 : top)) {
        at.add(due);
      }
    }
    for (long late = deadline + every.toMillis(); at.size() < top; late += every.toMillis()) {
      at.add(late);
    }
    return at.stream().filter(moment -> moment <= now).toList();
  }

  private void compare(long id, List<Long> expected) {
    var happened = ids("SELECT at FROM case_event WHERE what = 'escalated' AND case_id = " + id);
    if (!happened.equals(expected)) {
      faults.add(
          "case "
              + CaseNumber.of(id)
              + " climbed at "
              + happened.stream().map(Instant::ofEpochMilli).toList()
              + ", and should have at "
              + expected.stream().map(Instant::ofEpochMilli).toList());
    }
  }

  private String story(long id) {
    var story = new ArrayList<String>();
    query(
        "SELECT at, what, note FROM case_event WHERE case_id = " + id + " ORDER BY id",
        rs ->
            story.add(
                Instant.ofEpochMilli(rs.getLong(1))
                    + " "
                    + rs.getString(2)
                    + " "
                    + rs.getString(3)));
    return String.join("\n    ", story);
  }

  private void none(String what, String sql) {
    var found = ids(sql);
    if (!found.isEmpty()) {
      faults.add(
          found.size() + " " + what + ": " + found.subList(0, Math.min(MOST_SHOWN, found.size())));
    }
  }

  private long one(String sql) {
    return ids(sql).getFirst();
  }

  private List<Long> ids(String sql) {
    var found = new ArrayList<Long>();
    query(sql, rs -> found.add(rs.getLong(1)));
    return found;
  }

  private interface Each {
    void row(ResultSet rs) throws SQLException;
  }

  private void query(String sql, Each each) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rs = statement.executeQuery(sql)) {
      while (rs.next()) {
        each.row(rs);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
