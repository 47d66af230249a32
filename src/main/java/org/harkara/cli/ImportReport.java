package org.harkara.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.harkara.config.Sheet;
import org.harkara.routing.ImportPlan;
import org.harkara.routing.ImportPlan.Remark;
import org.harkara.routing.ImportPlan.Topic;

/** What was found in a list, for people and for spreadsheets. */
record ImportReport(Sheet sheet, ImportPlan plan, List<Remark> remarks) {
  /** Of each kind so many are printed: the counts, which come last, must stay in sight. */
  private static final int SHOWN = 10;

  /**
   * @param all every remark, however many
   */
  String text(boolean all) {
    var lines = new ArrayList<String>();
    var byTopic = new EnumMap<Topic, List<Remark>>(Topic.class);
    remarks.forEach(r -> byTopic.computeIfAbsent(r.topic(), t -> new ArrayList<>()).add(r));
    byTopic.forEach((topic, of) -> section(topic, of, all ? of.size() : SHOWN, lines));
    if (!sheet.unread().isEmpty()) {
      lines.add("Columns not read: " + String.join("; ", sheet.unread()));
    }
    lines.add(
        "%s: %d lines: %d new, %d changed, %d unchanged, %d left out; %d remarks."
            .formatted(
                sheet.file(),
                sheet.lines().size(),
                plan.added(),
                plan.changed(),
                plan.unchanged(),
                plan.leftOut(),
                remarks.size()));
    if (plan.above() > 0) {
      lines.add("%d constituencies and sectors they lie in are new, too.".formatted(plan.above()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void section(Topic topic, List<Remark> of, int most, List<String> lines) {
    lines.add("%s (%d)".formatted(title(topic), of.size()));
    of.stream().limit(most).forEach(remark -> lines.add("  " + line(remark)));
    if (of.size() > most) {
      lines.add(
          "  … and %d more: --all prints them, --report FILE keeps them"
              .formatted(of.size() - most));
    }
  }

  private static String line(Remark remark) {
    return remark.line() == 0 ? remark.what() : "line " + remark.line() + ": " + remark.what();
  }

  private static String title(Topic topic) {
    return switch (topic) {
      case LEFT_OUT -> "Left out";
      case CSV -> "Not quite CSV";
      case NUMBER -> "Numbers";
      case SUFFIX -> "Suffixes given";
      case PLACE -> "Places above";
      case NAME -> "Names";
      case COORDINATES -> "Coordinates";
      case ELECTORS -> "Electors";
      case ROLL_PART -> "Serial numbers of electors";
      case PERSON -> "People";
      case DUTY -> "Duties";
      case CHANGED_MEANWHILE -> "Changed meanwhile";
    };
  }

  /** {@code line,topic,remark}; line 0 is the list as a whole. */
  String csv() {
    var csv = new StringBuilder("line,topic,remark\r\n");
    for (var remark : remarks) {
      csv.append(remark.line())
          .append(',')
          .append(remark.topic().name().toLowerCase(Locale.ROOT))
          .append(",\"")
          .append(remark.what().replace("\"", "\"\""))
          .append("\"\r\n");
    }
    return csv.toString();
  }
}
