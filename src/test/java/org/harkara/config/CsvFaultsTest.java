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
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake in places.csv or officers.csv, and the exact words about it. */
class CsvFaultsTest {
  @TempDir Path dir;

  static Stream<Arguments> places() {
    var file = "places.csv";
    return Stream.of(
        row(
            file,
            "code,kind",
            "code,sort",
            "places.csv:1: the header is not right; it is code,kind,name,name_hi,parent,latitude,"
                + "longitude,electors_male,electors_female,electors_third"),
        row(
            file,
            "184/123,station,School,,184",
            "184/123,station,School, lower floor,,184",
            "places.csv:5: has 11 values, but the header has 10: is a comma missing or too many? A"
                + " value with a comma stands in \"quotes\""),
        row(
            file,
            "184/123,station",
            "184/123,booth",
            "places.csv:5: electors stand at stations, all three: male, female and third (0 if"
                + " none)",
            "places.csv:5: kind 'booth' is none of state, district, ac, sector, station, centre,"
                + " check_post, squad"),
        row(
            file,
            "184/123,station",
            "184/0123,station",
            "places.csv:5: the code of a station is AC/NUMBER and a suffix, such as 184/123 or"
                + " 184/123A"),
        row(
            file,
            "184/123,station",
            "185/123,station",
            "places.csv:5: '185/123' does not lie under that ac: mend the code or the parent"),
        row(
            file,
            "184,ac",
            "0184,ac",
            "places.csv:4: the code of an ac is its number without leading zeros, such as 184",
            "places.csv:5: parent '184' stands on no line above: put parents first",
            "places.csv:5: '184/123' does not lie under that ac: mend the code or the parent"),
        row(
            file,
            "184/123,station,School,,184",
            "184/123,station,School,,",
            "places.csv:5: parent is empty: only the first place has no place above it",
            "places.csv:5: '184/123' does not lie under that ac: mend the code or the parent"),
        row(
            file,
            "184/123,station,School,,184,,,560,488,2",
            "184,ac,Navnagar,,DIST,,,,,",
            "places.csv:5: the code '184' stands already on line 4: keep one"),
        row(
            file,
            "25.6,85.1",
            "25.6,",
            "places.csv:3: latitude and longitude must both be degrees such as 25.61 and 85.14, or"
                + " empty"),
        row(
            file,
            "25.6,85.1",
            "125.6,85.1",
            "places.csv:3: latitude and longitude must both be degrees such as 25.61 and 85.14, or"
                + " empty"),
        row(
            file,
            "560,488,2",
            "560,488,",
            "places.csv:5: electors stand at stations, all three: male, female and third (0 if"
                + " none)"),
        row(
            file,
            "560,488,2",
            "5.6,488,2",
            "places.csv:5: electors_male is not a whole number such as 560",
            "places.csv:5: electors stand at stations, all three: male, female and third (0 if"
                + " none)"),
        row(
            file,
            "School",
            "\"School",
            "places.csv:5: a quote is opened and never closed",
            "places.csv:5: has 3 values, but the header has 10: is a comma missing or too many? A"
                + " value with a comma stands in \"quotes\""),
        row(
            file,
            "School",
            "Sch\"ool",
            "places.csv:5: a quote within a value: put the value in quotes and double it"),
        row(
            file,
            "School",
            "\"School\" 1",
            "places.csv:5: something follows a closing quote: a comma must"));
  }

  static Stream<Arguments> officers() {
    var file = "officers.csv";
    var phone =
        "officers.csv:3: the phone is no mobile number: write +91 and ten digits that begin with 6,"
            + " 7, 8 or 9, or + and the country's code, without spaces; or telegram: and the id in"
            + " digits";
    return Stream.of(
        row(file, "+919800100002", "9800100002", phone),
        row(file, "+919800100002", "+915800100002", phone),
        row(file, "+919800100002", "+91 9800100002", phone),
        row(file, "+919800100002", "telegram:", phone),
        row(file, "+919800100002", "telegram:ramesh", phone),
        row(file, "+919800100002", "telegram:-100200300", phone),
        row(file, "+919800100002", "", "officers.csv:3: phone is empty, but a value is needed"),
        row(
            file,
            "+919800100002",
            "+919800100001",
            "officers.csv:3: the phone is that of another name or language on line 2: one phone,"
                + " one person"),
        row(
            file,
            "+919800100002,hi",
            "+919800100002,Hindi",
            "officers.csv:3: the language 'Hindi' is no code such as hi or en"),
        row(
            file,
            "+919800100002,hi",
            "+919800100002,bho",
            "officers.csv:3: there is no messages/bho.yaml for the language 'bho'"),
        row(
            file,
            "nodal_officer,excise",
            "nodal,excise",
            "officers.csv:3: there is no role 'nodal' in departments.yaml",
            "categories.yaml:12: categories.liquor: department 'excise' has no nodal_officer at"
                + " 'DIST' in officers.csv: complaints without a place go there"),
        row(
            file,
            "nodal_officer,excise",
            "nodal_officer,liquor",
            "officers.csv:3: there is no department 'liquor' in departments.yaml",
            "categories.yaml:12: categories.liquor: department 'excise' has no nodal_officer at"
                + " 'DIST' in officers.csv: complaints without a place go there"),
        row(
            file,
            "nodal_officer,excise",
            "nodal_officer,",
            "officers.csv:3: a nodal_officer belongs to a department: name it",
            "categories.yaml:12: categories.liquor: department 'excise' has no nodal_officer at"
                + " 'DIST' in officers.csv: complaints without a place go there"),
        row(
            file,
            "ceo_office,,STATE",
            "ceo_office,police,STATE",
            "officers.csv:2: a ceo_office belongs to no department: leave it empty",
            "categories.yaml:7: ladders.standard: the last rung 'ceo_office' has no holder for"
                + " 'STATE' in officers.csv: a ladder ends in a person",
            "categories.yaml:8: ladders.short: the last rung 'ceo_office' has no holder for"
                + " 'STATE' in officers.csv: a ladder ends in a person"),
        row(
            file,
            "DIST,1",
            "185,1",
            "officers.csv:3: there is no place '185' in places.csv",
            "categories.yaml:12: categories.liquor: department 'excise' has no nodal_officer at"
                + " 'DIST' in officers.csv: complaints without a place go there"),
        row(
            file,
            "DIST,1",
            "DIST,first",
            "officers.csv:3: rank 'first' is not a whole number from 1 to 99"),
        row(
            file,
            "2025-10-01T00:00+05:30",
            "1.10.2025",
            "officers.csv:3: from '1.10.2025' is no moment: write 2025-10-01 or"
                + " 2025-11-05T00:00+05:30"),
        row(
            file,
            "2025-10-01T00:00+05:30,",
            "2025-10-01,2025-09-30",
            "officers.csv:3: the duty ends before it begins: 'from' must be earlier than 'to'"),
        row(
            file,
            "2025-10-01T00:00+05:30,\n",
            "2025-10-01,\nRamesh,,+919800100002,hi,nodal_officer,excise,DIST,2,2025-10-05,\n",
            "officers.csv:4: the same duty stands already on line 3: keep one"));
  }

  @ParameterizedTest(name = "{0} is an address of an officer")
  @ValueSource(strings = {"+919800100002", "+14155550123", "telegram:5", "telegram:7210045678"})
  void addresses(String phone) {
    new SmallConfig().replace("officers.csv", "+919800100002", phone).in(dir);
    assertThat(ConfigLoader.load(dir, Map.of()).officers().getLast().phone()).isEqualTo(phone);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({"places", "officers"})
  void oneMistake(String file, String old, String now, List<String> faults) {
    new SmallConfig().replace(file, old, now).in(dir);
    assertThat(SmallConfig.faults(dir, Map.of())).containsExactlyElementsOf(faults);
  }
}
