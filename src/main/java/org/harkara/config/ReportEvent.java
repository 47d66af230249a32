package org.harkara.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Names;
import org.harkara.model.Value;

/**
 * One event of a kind of report.
 *
 * @param kind slug of the kind that declares it
 * @param per what makes two reports of one place and day the same thing
 * @param partField with {@link Per#FIELD}: the field whose value tells them apart
 * @param fields by slug, in the order in which they are shown
 * @param sums a total's field → its addends: a total not written is their sum, a written one must
 *     be
 * @param checks in the order of their weight; one that does not hold makes the report doubtful
 * @param follows another event whose latest counted report of the day gives {@code previous.F}
 * @param earliest before this it surprises; likewise {@code latest}
 * @param after events that cannot have happened earlier than this one
 * @param silence what happens when nobody reports it
 * @param notices who is told at once
 * @param category the report opens a case of this category, or joins the open one of the place
 * @param categoryBy field → choice → the category it opens instead
 * @param trouble whether it makes a place red, or ends that
 * @param movement whether it begins or ends the journey of a machine
 * @param rollCall "OK" to our question is this event
 * @param doubles what makes it likely that two are one and the same
 * @param publish who closes a slot to changes, and who opens it again
 * @param totals what all must hold for a counted report to be in the sums; else it is only counted
 *     beside the choice that keeps it out
 * @param reply key of the catalogue for the acknowledgement
 */
public record ReportEvent(
    String slug,
    String kind,
    Names name,
    Per per,
    Optional<String> partField,
    boolean cumulative,
    Map<String, ReportField> fields,
    Map<String, List<String>> sums,
    List<Check> checks,
    Optional<String> follows,
    Optional<Moment> earliest,
    Optional<Moment> latest,
    List<String> after,
    Optional<Silence> silence,
    List<Notice> notices,
    Optional<String> category,
    Map<String, Map<String, String>> categoryBy,
    Trouble trouble,
    Movement movement,
    boolean rollCall,
    Optional<Doubles> doubles,
    Optional<Publish> publish,
    List<Rule> totals,
    String reply) {

  /** The choice field that says which part of a machine moves. */
  public static final String UNIT = "unit";

  /** The field that sums up others; empty where none does. */
  public Optional<String> total() {
    return sums.keySet().stream().findFirst();
  }

  /** True when some field is of this type. */
  public boolean has(ReportField.Type type) {
    return fields.values().stream().anyMatch(field -> field.type() == type);
  }

  /** Which case a report with these values opens or joins; empty when it opens none. */
  public Optional<String> category(Map<String, Value> values) {
    return categoryBy.entrySet().stream()
        .flatMap(by -> Value.word(values, by.getKey()).map(by.getValue()::get).stream())
        .findFirst()
        .or(() -> category);
  }

  /**
   * True when a report cannot do without the field. A quantity is asked for when the choice made
   * has a unit at all; what has none, like cash, is counted in money, and then that is asked for.
   */
  public boolean requires(ReportField field, Map<String, Value> values) {
    return switch (field.type()) {
      case QUANTITY -> field.required() && counted(field, values);
      case MONEY ->
          field.required()
              || fields.values().stream()
                  .anyMatch(
                      other ->
                          other.type() == ReportField.Type.QUANTITY
                              && other.required()
                              && !counted(other, values));
      case COUNT, TIME, CHOICE, CHOICES, PLACE, TEXT -> field.required();
    };
  }

  private static boolean counted(ReportField quantity, Map<String, Value> values) {
    var chosen = quantity.unitsBy().flatMap(by -> Value.word(values, by));
    return chosen.isEmpty() || !quantity.unitsFor(chosen.get()).isEmpty();
  }

  /** What makes two reports of one event, place and day the same thing. */
  public enum Per {
    /** The slot of the poll day. */
    SLOT,
    /** The poll day: it happens once. */
    ONCE,
    /** The calendar day, for daily kinds. */
    DAY,
    /** A field's value, such as the shift. */
    FIELD,
    /** Nothing: each report is one of its own. */
    EACH
  }

  /** What it does to the place's colour on the board. */
  public enum Trouble {
    NONE,
    OPENS,
    CLEARS
  }

  /** What it does to the record of a machine's journey. */
  public enum Movement {
    NONE,
    /** A faulty unit stands still. */
    FAULTY,
    /** It went out, a reserve came in. */
    REPLACED,
    /** It came back to the store. */
    RETURNED
  }

  /**
   * @param flag lower_snake_case, in the contract's words where it has one
   */
  public record Check(Rule rule, String flag) {}

  /** Both are roles. */
  public record Publish(List<String> by, List<String> unlock) {
    public Publish {
      by = List.copyOf(by);
      unlock = List.copyOf(unlock);
    }
  }

  /**
   * @param when all must hold
   * @param tell {@code role} or {@code role/department}, looked for from the place upwards
   */
  public record Notice(List<Rule> when, List<String> tell, String text) {}

  /**
   * @param same fields that are equal
   * @param within hours
   * @param under kind of place within which it is sought
   */
  public record Doubles(List<String> same, int within, String under) {}

  /**
   * Units of the quantities among these values: {@code unit} for the first of them, {@code
   * FIELD_unit} for others.
   */
  public Map<String, String> unitsOf(Map<String, Value> values) {
    var units = new LinkedHashMap<String, String>();
    for (var field : fields.values()) {
      if (values.containsKey(field.slug()) && field.type() == ReportField.Type.QUANTITY) {
        var key = units.isEmpty() ? "unit" : field.slug() + "_unit";
        field.baseUnit(values).ifPresent(unit -> units.put(key, unit));
      }
    }
    return units;
  }
}
