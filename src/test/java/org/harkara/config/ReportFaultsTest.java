package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One mistake in a kind of report, and the exact words about it. */
class ReportFaultsTest {
  private static final String TURNOUT = "reports/turnout.yaml";
  private static final String WORK = "reports/work.yaml";

  @TempDir Path dir;

  @Test
  void inOrderAsItStands() {
    SmallReports.config().in(dir);
    assertThat(ConfigLoader.load(dir, Map.of()).reports()).containsOnlyKeys("turnout", "work");
  }

  @Test
  void withoutTheFolderNothingIsReported() {
    new SmallConfig().in(dir);
    assertThat(ConfigLoader.load(dir, Map.of()).reports()).isEmpty();
  }

  /** label · what is replaced · by what · the faults. */
  private static Arguments turnout(String old, String now, String... faults) {
    return row(TURNOUT, old, now, faults);
  }

  private static Arguments work(String old, String now, String... faults) {
    return row(WORK, old, now, faults);
  }

  private static Arguments row(String file, String old, String now, String... faults) {
    return Arguments.arguments(
        file, old, now, Stream.of(faults).map(fault -> file + ":" + fault).toList());
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        turnout(
            "total <= electors",
            "totl <= electors",
            "19: events.turnout.checks.rule: 'totl' is unknown"),
        turnout(
            "total <= electors",
            "total < = electors",
            "19: events.turnout.checks.rule: 'total < = electors' is not a comparison such as"
                + " total <= electors, or total - previous.total <= 0.4 * electors"),
        turnout(
            "growth.total",
            "growth.sum",
            "20: events.turnout.checks.rule: 'growth.sum': there is no number field 'sum'"),
        turnout(
            "total <= electors",
            "total <= electors.all",
            "19: events.turnout.checks.rule: 'electors.all' is unknown"),
        turnout(
            "total <= electors",
            "total <= expected",
            "19: events.turnout.checks.rule: 'expected': the file has no numbers under expected"),
        turnout(
            "total >= previous.total",
            "total >= slots",
            "38: events.final_turnout.checks.rule: 'slots': the event is not per slot"),
        turnout(
            "total >= previous.total",
            "total <= next.total",
            "38: events.final_turnout.checks.rule: 'next.total': reports of this event have no"
                + " order (per)"),
        turnout(
            "total >= previous.total",
            "total >= previous.agents",
            "38: events.final_turnout.checks.rule: 'previous.agents': there is no number field"
                + " 'agents'"),
        turnout(
            "\"unit = CU\"",
            "\"unit = BU\"",
            "50: events.evm_problem.notices.when: 'unit' is compared with one of its choices: CU"),
        turnout(
            "\"unit = CU\"",
            "\"unit < CU\"",
            "50: events.evm_problem.notices.when: a choice is equal (=) or other (!=), never more"
                + " or less"),
        turnout(
            "\"unit = CU\"",
            "\"CU = unit\"",
            "50: events.evm_problem.notices.when: 'CU' is unknown",
            "50: events.evm_problem.notices.when: 'unit' is no number, nor a choice alone on the"
                + " left"),
        turnout(
            "flag: jump",
            "flag: big jump",
            "20: events.turnout.checks.flag: a flag is one word of small letters, digits and _,"
                + " such as above_limit"));
  }

  static Stream<Arguments> names() {
    return Stream.of(
        turnout("[station]", "[booth]", kindOfPlace("2: places: 'booth'")),
        turnout(
            "[station]",
            "[]",
            "2: places: is empty: name at least one kind of place, such as" + " station"),
        turnout(
            "reporters: [ceo_office]",
            "reporters: [clerk]",
            "3: reporters: there is no role 'clerk' in departments.yaml"),
        turnout(
            "behalf: [nodal_officer]",
            "behalf: [deo]",
            "4: behalf: there is no role 'deo' in departments.yaml"),
        turnout("lists: [daily]", "lists: [dayly]", noEvent("5: lists", "dayly")),
        turnout(
            "[final_turnout]", "[final]", noEvent("28: events.turnout.silence.settledBy", "final")),
        turnout(
            "after: [turnout]",
            "after: [start]",
            noEvent("39: events.final_turnout.after", "start")),
        turnout(
            "follows: turnout",
            "follows: trnout",
            noEvent("34: events.final_turnout.follows", "trnout")),
        turnout(
            "category: liquor",
            "category: evm",
            "48: events.evm_problem.category: there is no category 'evm' in categories.yaml"),
        turnout(
            "category: liquor",
            "category: info",
            "48: events.evm_problem.category: 'info' opens no case: it is of the kind question"),
        turnout(
            "nodal_officer/excise",
            "nodal_officer/fst",
            "50: events.evm_problem.notices.tell: there is no department 'fst' in"
                + " departments.yaml"),
        turnout(
            "text: notice.trouble",
            "text: notice.alarm",
            "50: events.evm_problem.notices.text: there is no text 'notice.alarm' in"
                + " messages/en.yaml",
            "50: events.evm_problem.notices.text: there is no text 'notice.alarm' in"
                + " messages/hi.yaml"),
        turnout(
            "{total: [male, female, third]}",
            "{total: [male, women, third]}",
            "17: events.turnout.sums.total: there is no number field 'women'"),
        turnout(
            "{total: [male, female, third]}",
            "{all: [male, female, third]}",
            "17: events.turnout.sums.all: there is no number field 'all'"),
        work(
            "  shift:",
            "  turnout:",
            "20: events.turnout: there is an event of this name already (reports/turnout.yaml:8):"
                + " every event has a name of its own"),
        work(
            "184/123: {",
            "184/124: {",
            "5: expected.184/124: there is no place '184/124' in places.csv"),
        work(
            "event: daily, field: done",
            "event: daly, field: done",
            "6: target.event: there is no event 'daly' in this file"),
        work("field: done,", "field: todo,", "6: target.field: there is no number field 'todo'"),
        work(
            "under: ac", "under: block", kindOfPlace("41: events.seizure.doubles.under: 'block'")));
  }

  static Stream<Arguments> times() {
    var moment = " is not a moment such as slot + 10m, opens - 45m, closes, 17:00 or eve 17:00";
    return Stream.of(
        turnout("slot + 10m", "slot + 10", "24: events.turnout.silence.due: 'slot + 10'" + moment),
        turnout(
            "earliest: opens", "earliest: 25:00", "21: events.turnout.earliest: '25:00'" + moment),
        turnout(
            "per: slot\n",
            "per: once\n",
            "20: events.turnout.checks.rule: 'growth.total': reports of this event have no order"
                + " (per)",
            "20: events.turnout.checks.rule: 'slots': the event is not per slot",
            "22: events.turnout.latest: counts from a slot, but there is none here: the event is"
                + " not per slot",
            "24: events.turnout.silence.due: counts from a slot, but there is none here: the event"
                + " is not per slot",
            "29: events.turnout.publish: only slots are published, and this event has none"),
        turnout(
            "after: 0m",
            "after: 20m",
            "27: events.turnout.silence.rungs.after: rungs count from due, so none may come before"
                + " the one above it"),
        turnout(
            "after: 0m",
            "after: soon",
            "26: events.turnout.silence.rungs.after: 'soon' is not a time span such as 0m, 5m, 24h"
                + " or 7d"),
        turnout(
            "from: eve 00:00",
            "from: slot",
            "6: party.from: counts from a slot, but there is none here: the event is not per"
                + " slot"),
        work(
            "[{role: ceo_office, after: 0m, text: silence.own}]",
            "[]",
            "18: events.daily.silence.rungs: has no rung: who is reminded first?"),
        work(
            "due: \"18:00\"",
            "due: closes",
            "17: events.daily.silence.due: counts from the poll, but this kind runs on days of its"
                + " own: write 18:00"),
        work(
            "to: 2025-11-30",
            "to: 2025-10-30",
            "4: runs: ends on 2025-10-30, before it begins on 2025-11-01"),
        work(
            "runs: {from: 2025-11-01, to: 2025-11-30}\n",
            "",
            "9: events.daily.per: only kinds with runs are reported day by day"),
        work(
            "per: day",
            "per: slot",
            "10: events.daily.per: slots belong to poll days, and this kind runs on days of its"
                + " own"),
        work(
            "within: 12h",
            "within: 90m",
            "41: events.seizure.doubles.within: is counted in whole hours, such as 12h or 2d"));
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        turnout(
            "omitted: 0",
            "omitted: none",
            "16: events.turnout.fields.third.omitted: 'none' cannot stand for what is not written"
                + " here"),
        turnout(
            "choices: {CU: {en: CU}}, omitted: CU",
            "omitted: CU",
            "45: events.evm_problem.fields.unit: a field of this type needs choices",
            "45: events.evm_problem.fields.unit.omitted: 'CU' cannot stand for what is not written"
                + " here",
            "50: events.evm_problem.notices.when: 'unit' is compared with one of its choices: "),
        turnout(
            "      male: {type: count,",
            "      male: {type: number,",
            "14: events.turnout.fields.male.type: 'number' is not a type: count, money, quantity,"
                + " time, choice, choices, place, text",
            "17: events.turnout.sums.total: there is no number field 'male'"),
        turnout(
            "trouble: opens",
            "trouble: begins",
            "46: events.evm_problem.trouble: 'begins' is not opens or clears"),
        turnout(
            "      unit: {",
            "      part: {",
            "47: events.evm_problem.movement: a machine's journey needs a choice field 'unit':"
                + " which of its parts",
            "50: events.evm_problem.notices.when: 'unit' is unknown",
            "50: events.evm_problem.notices.when: 'CU' is unknown"),
        turnout(
            "    cumulative: true",
            "    cumulatve: true",
            unknownKey("11: events.turnout.cumulatve")),
        work(
            "per: part",
            "per: shift",
            "22: events.shift.per: 'shift' is none of slot, once, day, each, nor a field"),
        work(
            "required: true, choices",
            "choices",
            "22: events.shift.per: 'part' tells no reports apart: a required count, choice or text"
                + " does"),
        work(
            "      value: {",
            "      expected: {",
            "39: events.seizure.fields.expected: this name means something else in checks: choose"
                + " another",
            "41: events.seizure.doubles.same: there is no field 'value'"),
        work(
            "unitsBy: item",
            "unitsBy: note",
            "34: events.seizure.fields.quantity: unitsBy: 'note' is no choice field of this event"),
        work(
            "of: [liquor]",
            "of: [beer]",
            "34: events.seizure.fields.quantity: units.litre: 'beer' is no choice of item"),
        work(
            "factor: 1,",
            "factor: 0,",
            "38: events.seizure.fields.quantity.units.litre.factor: '0' is not a number"),
        work(
            "same: [item, value]",
            "same: [item, note]",
            "41: events.seizure.doubles.same: words are hardly ever the same twice: compare"
                + " another field"),
        work(
            "    doubles:",
            "    silence: {due: \"18:00\", rungs: [{role: ceo_office, after: 0m, text:"
                + " silence.own}]}\n    doubles:",
            "41: events.seizure.silence: what may happen any number of times is never missing"));
  }

  private static String noEvent(String where, String slug) {
    return where + ": there is no event '" + slug + "' in reports/";
  }

  private static String kindOfPlace(String where) {
    return where
        + " is no kind of place: state, district, ac, sector, station, centre, check_post, squad";
  }

  private static String unknownKey(String where) {
    return where
        + ": is unknown; what may stand here is after, category, categoryBy, checks, cumulative, doubles,"
        + " earliest, fields, follows, latest, movement, name, notices, per, publish, reply,"
        + " rollCall, silence, sums, totals, trouble";
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({"rules", "names", "times", "shapes"})
  void oneMistake(String file, String old, String now, List<String> faults) {
    SmallReports.config().replace(file, old, now).in(dir);
    assertThat(SmallConfig.faults(dir, Map.of())).containsExactlyElementsOf(faults);
  }

  @Test
  void everyMistakeAtOnce() {
    SmallReports.config()
        .replace(TURNOUT, "total <= electors", "totl <= electors")
        .replace(WORK, "field: done,", "field: todo,")
        .replace(WORK, "under: ac", "under: block")
        .in(dir);
    assertThat(SmallConfig.faults(dir, Map.of())).hasSize(3);
  }
}
