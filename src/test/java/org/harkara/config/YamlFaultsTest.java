package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.config.SmallConfig.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One mistake in harkara.yaml, departments.yaml, calendar.yaml or imports.yaml, and the exact words
 * about it.
 */
class YamlFaultsTest {
  @TempDir Path dir;

  static Stream<Arguments> mainFile() {
    var file = "harkara.yaml";
    return Stream.of(
        row(
            file,
            "${HARKARA_PORT:8080}",
            "${HARKARA_PORT:80800}",
            "harkara.yaml:1: port: '${HARKARA_PORT:80800}' is not a whole number from 0 to 65535"),
        row(
            file,
            "${HARKARA_PORT:8080}",
            "${HARKARA_PORT}",
            "harkara.yaml:1: port: the variable HARKARA_PORT is unset: set it, or write"
                + " ${HARKARA_PORT:default}"),
        row(
            file,
            "${HARKARA_PORT:8080}",
            "\"${harkara}\"",
            "harkara.yaml:1: port: '${' begins no reference: write ${NAME} or ${NAME:default}",
            "harkara.yaml:1: port: '${harkara}' is not a whole number from 0 to 65535"),
        row(
            file,
            "${HARKARA_PUBLIC_URL:}",
            "sms.example.org",
            "harkara.yaml:2: publicUrl: 'sms.example.org' is not an address such as"
                + " https://sms.example.org, without a path's last /"),
        row(
            file,
            "${HARKARA_PUBLIC_URL:}",
            "https://sms.example.org/",
            "harkara.yaml:2: publicUrl: 'https://sms.example.org/' is not an address such as"
                + " https://sms.example.org, without a path's last /"),
        row(
            file,
            "jdbc:sqlite:data/harkara.db",
            "data/harkara.db",
            "harkara.yaml:3: database: 'data/harkara.db' is not a database: write jdbc:sqlite:FILE"
                + " or jdbc:postgresql://HOST/NAME"),
        row(
            file,
            "DIST",
            "DISTRICT",
            "harkara.yaml:4: district: 'DISTRICT' is no code in places.csv: write the district's",
            "categories.yaml:12: categories.liquor: department 'excise' has no nodal_officer at"
                + " 'DISTRICT' in officers.csv: complaints without a place go there"),
        row(
            file,
            "language: hi",
            "language: bho",
            "harkara.yaml:5: language: there is no messages/bho.yaml; there are messages in en,"
                + " hi"),
        row(
            file,
            "  complaintsPerHour: 10\n",
            "",
            "harkara.yaml:6: pace: the key 'complaintsPerHour' is missing"),
        row(
            file,
            "placeWait: 10m",
            "placeWait: 10 min",
            "harkara.yaml:9: placeWait: '10 min' is not a time span above zero such as 30s, 5m,"
                + " 24h or 7d"),
        row(
            file,
            "placeWait: 10m",
            "placeWait:",
            "harkara.yaml:9: placeWait: has no value: write one, or \"\" for an empty text"),
        row(
            file,
            "bulk: 4h",
            "bulk: 4h, mail: 1h",
            "harkara.yaml:12: expiry.mail: is unknown; what may stand here is bulk, notice,"
                + " reminder, reply"),
        row(
            file,
            "retries: [1s, 5s]",
            "retries: [1s, 5s]\nchat: {guide: [liquor, roll], holds: [30m, soon]}",
            "harkara.yaml:14: chat.holds: 'soon' is not a time span above zero such as 30s, 5m,"
                + " 24h or 7d",
            "harkara.yaml:14: chat.guide: 'roll' is no category of complaints in categories.yaml"),
        row(
            file,
            "retries: [1s, 5s]",
            "retries: [1s, 5s]\nevidence: {largestMegabytes: 0, size: 5}",
            "harkara.yaml:14: evidence.largestMegabytes: '0' is not a whole number from 1 to 2000",
            "harkara.yaml:14: evidence.size: is unknown; what may stand here is album,"
                + " largestMegabytes, late, retries, types, waits, within"),
        row(
            file,
            "retries: [1s, 5s]",
            "retries: 1s",
            "harkara.yaml:13: retries: is one value, but should be a list: [a, b]"),
        row(
            file,
            "uncertainWait: 2m",
            "uncertainWait: 0m",
            "harkara.yaml:14: uncertainWait: '0m' is not a time span above zero such as 30s, 5m,"
                + " 24h or 7d"),
        row(
            file,
            "perSecond: 100",
            "perSecond: many",
            "harkara.yaml:20: channels.twilio.perSecond: 'many' is not a whole number from 1 to"
                + " 100000"),
        row(
            file,
            "perSecond: 100",
            "perSecond: {a: b}",
            "harkara.yaml:20: channels.twilio.perSecond: is a map, but should be one value"),
        row(
            file,
            "perSecond: 100",
            "requiresTemplate: yes",
            "harkara.yaml:20: channels.twilio.requiresTemplate: 'yes' is not true or false"),
        row(
            file,
            "menuWait: 10m",
            "menuWait: 10m\nmenuWait: 11m",
            "harkara.yaml:11: menuWait: stands twice, first on line 10: keep one"),
        row(
            file,
            "channels:",
            "packs: [eci, wb]\nchannels:",
            "harkara.yaml:15: packs: there is no pack 'wb'; there are eci, other"),
        row(
            file,
            "  complaintsPerHour",
            " \tcomplaintsPerHour",
            "harkara.yaml:7: is not YAML here: found a key after \\t(TAB). (Do not use \\t(TAB) for"
                + " indentation)"));
  }

  static Stream<Arguments> departments() {
    var file = "departments.yaml";
    return Stream.of(
        row(
            file,
            "{en: CEO office}",
            "{hi: कार्यालय}",
            "departments.yaml:3: roles.ceo_office.name: the key 'en' is missing"),
        row(
            file,
            "{en: CEO office}",
            "{en: CEO office, Hindi: x}",
            "departments.yaml:3: roles.ceo_office.name.Hindi: is no language; write en, hi or"
                + " another code of two or three letters"),
        row(
            file,
            "words: [thana]",
            "words: [Liquor]",
            "departments.yaml:6: departments.police.words: 'Liquor' already means excise: keep it"
                + " in one of them"),
        row(
            file,
            "  police:",
            "  Police:",
            "departments.yaml:6: departments.Police: the name must be small letters, digits and _,"
                + " such as mcc_cell",
            "categories.yaml:27: categories.triage.department: there is no 'police' in"
                + " departments.yaml"));
  }

  static Stream<Arguments> calendar() {
    var file = "calendar.yaml";
    return Stream.of(
        row(
            file,
            "Asia/Kolkata",
            "IST",
            "calendar.yaml:1: zone: 'IST' is not a time zone such as Asia/Kolkata"),
        row(
            file,
            "2025-10-02",
            "2025-02-29",
            "calendar.yaml:4: holidays: '2025-02-29' is not a date such as 2025-11-06"),
        row(
            file,
            "to: \"17:00\"",
            "to: \"09:00\"",
            "calendar.yaml:3: officeHours.monday: ends at 09:00, before it begins at 10:00"),
        row(
            file,
            "to: \"17:00\"}",
            "to: \"10:00\"}",
            "calendar.yaml:3: officeHours.monday: ends when it begins, at 10:00"),
        row(
            file,
            "to: \"17:00\"}",
            "to: \"13:30\"}, {from: \"13:00\", to: \"17:00\"}",
            "calendar.yaml:3: officeHours.monday: begins at 13:00, before the one before has ended"
                + " at 13:30"),
        row(
            file,
            "[2025-10-02]",
            "[2025-10-02, 2025-10-02]",
            "calendar.yaml:4: holidays: the holiday 2025-10-02 stands twice"),
        row(
            file,
            "quietHours: {from: \"21:00\", to: \"08:00\"}",
            "quietHours: {from: \"21:00\", to: \"21:00\"}",
            "calendar.yaml:5: quietHours: begins and ends at 21:00: leave the key out for no quiet"
                + " hours"),
        row(
            file,
            "quietHours: ",
            "urgentWithin: soon\nquietHours: ",
            "calendar.yaml:5: urgentWithin: 'soon' is not a time span such as 0m, 5m, 24h or 7d"),
        row(
            file,
            "quietHours: ",
            "digests: {within: 15m, segments: 0, words: 9}\nquietHours: ",
            "calendar.yaml:5: digests.segments: '0' is not a whole number from 1 to 6",
            "calendar.yaml:5: digests.words: is unknown; what may stand here is segments, within"),
        row(
            file,
            "quietHours: ",
            "officesAt: {PATNA: {holidays: [2025-10-28]}}\nquietHours: ",
            "calendar.yaml:5: officesAt.PATNA: there is no place 'PATNA' in places.csv"),
        row(
            file,
            "quietHours: ",
            "officesAt: {DIST: {officeHours: {}, holidays: [28.10.2025]}}\nquietHours: ",
            "calendar.yaml:5: officesAt.DIST.officeHours: names no day: an office that never opens"
                + " has no time limits",
            "calendar.yaml:5: officesAt.DIST.holidays: '28.10.2025' is not a date such as"
                + " 2025-11-06"),
        row(
            file,
            "quietHours: ",
            "officesAt: {DIST: {}}\nquietHours: ",
            "calendar.yaml:5: officesAt.DIST: says nothing: write officeHours, holidays or both"),
        row(
            file,
            "  monday",
            "  somday",
            "calendar.yaml:3: officeHours.somday: is unknown; what may stand here is friday,"
                + " monday, saturday, sunday, thursday, tuesday, wednesday"),
        row(
            file,
            "  DIST:",
            "  \"185\":",
            "calendar.yaml:7: pollDays.185: there is no place '185' in places.csv"),
        row(
            file,
            "closes: \"18:00\"",
            "closes: \"06:00\"",
            "calendar.yaml:7: pollDays.DIST.closes: the poll must close after it opens at 07:00"),
        row(
            file,
            "[\"09:00\", \"11:00\"]",
            "[\"11:00\", \"09:00\"]",
            "calendar.yaml:7: pollDays.DIST.slots: slots must come one after another, after the"
                + " poll opens: 09:00"),
        row(
            file,
            "\"07:00\"",
            "7 am",
            "calendar.yaml:7: pollDays.DIST.opens: '7 am' is not a time of day such as 07:00"));
  }

  static Stream<Arguments> imports() {
    var file = "imports.yaml";
    return Stream.of(
        row(
            file,
            "[ps no]",
            "[ps no, AC No.]",
            "imports.yaml:3: stations.number: 'AC No.' already means ac: keep it in one of them"),
        row(
            file,
            "phone: [mobile]",
            "telephone: [mobile]",
            "imports.yaml:7: officers.telephone: is unknown; what may stand here is ac, department,"
                + " from, language, leave_from, leave_to, name, name_hi, number, phone, place, rank,"
                + " role, stand_in, to"),
        row(
            file,
            "{क: A}",
            "{क: a}",
            "imports.yaml:10: suffixes.क: 'a' is not one or two letters from A to Z"),
        row(
            file,
            "ceo_office: [ceo]",
            "ceo: [ceo]",
            "imports.yaml:14: roles.ceo: there is no role 'ceo' in departments.yaml"),
        row(
            file,
            "single: [ceo_office]",
            "single: [ceo]",
            "imports.yaml:15: single: there is no role 'ceo' in departments.yaml"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({"mainFile", "departments", "calendar", "imports"})
  void oneMistake(String file, String old, String now, List<String> faults) {
    new SmallConfig().replace(file, old, now).in(dir);
    assertThat(SmallConfig.faults(dir, Map.of())).containsExactlyElementsOf(faults);
  }
}
