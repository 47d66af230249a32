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

/** One mistake in categories.yaml, packs, messages or templates, and the exact words about it. */
class CategoryFaultsTest {
  @TempDir Path dir;

  static Stream<Arguments> categories() {
    var file = "categories.yaml";
    return Stream.of(
        row(
            file,
            "stop: reached",
            "stop: arrived",
            "categories.yaml:4: limits.quick.stop: 'arrived' ends no leg; write accepted, reached"
                + " or resolved"),
        row(
            file,
            "within: 100m",
            "within: 20m",
            "categories.yaml:5: limits.quick.within: legs count from filing, so each must end"
                + " later than the one before"),
        row(
            file,
            "stop: resolved",
            "stop: reached",
            "categories.yaml:3: limits.quick: the last leg must stop at resolved: it is the"
                + " deadline of the case"),
        row(
            file,
            "[0.6]",
            "[1.6]",
            "categories.yaml:4: limits.quick.remindAt: '1.6' is not a share from 0 to 1 such as"
                + " 0.6"),
        row(
            file,
            "overdueEvery: 15m",
            "overdueEvery: 15m\nleave: {by: [dm], atMost: 3x, to: 5}",
            "categories.yaml:2: leave.by: 'dm' is no role in departments.yaml",
            "categories.yaml:2: leave.atMost: '3x' is not a time span above zero such as 30s, 5m,"
                + " 24h or 7d",
            "categories.yaml:2: leave.to: is unknown; what may stand here is atMost, by"),
        row(
            file,
            "[nodal_officer, ceo_office]",
            "[nodal_officer, deo, ceo_office]",
            "categories.yaml:7: ladders.standard: there is no role 'deo' in departments.yaml"),
        row(
            file,
            "[nodal_officer, ceo_office]",
            "[]",
            "categories.yaml:7: ladders.standard: has no rung: a ladder needs at least one role,"
                + " the last with a holder"),
        row(
            file,
            "[nodal_officer, ceo_office]",
            "[ceo_office, nodal_officer]",
            "categories.yaml:7: ladders.standard: the last rung 'nodal_officer' has no holder for"
                + " 'STATE' in officers.csv: a ladder ends in a person"),
        row(
            file,
            "department: excise",
            "department: liquor",
            "categories.yaml:14: categories.liquor.department: there is no 'liquor' in"
                + " departments.yaml"),
        row(
            file,
            "overdueEvery: 15m",
            "overdueEvery: 15m\nduplicates: {similarity: 2}",
            "categories.yaml:2: duplicates.similarity: '2' is not a share from 0 to 1 such as 0.6"),
        row(
            file,
            "overdueEvery: 15m",
            "overdueEvery: 15m\nduplicates: {mergedBy: [boss]}",
            "categories.yaml:2: duplicates.mergedBy: 'boss' is no role of departments.yaml"),
        row(
            file,
            "    gravity: 70",
            "    clock: weekdays",
            "categories.yaml:15: categories.liquor.clock: 'weekdays' is not round_the_clock or"
                + " office_hours"),
        row(
            file,
            "    gravity: 70",
            "    emergency: true\n    clock: office_hours",
            "categories.yaml:16: categories.liquor.clock: an emergency does not wait for the"
                + " office: leave it round_the_clock"),
        row(
            file,
            "    department: excise\n",
            "",
            "categories.yaml:12: categories.liquor: the key 'department' is missing"),
        row(
            file,
            "department: excise",
            "department: police",
            "categories.yaml:12: categories.liquor: department 'police' has no nodal_officer at"
                + " 'DIST' in officers.csv: complaints without a place go there"),
        row(
            file,
            "limits: quick\n    ladder: standard",
            "limits: slow\n    ladder: standard",
            "categories.yaml:16: categories.liquor.limits: there is no 'slow' in limits above"),
        row(
            file,
            "ladder: standard",
            "ladder: tall",
            "categories.yaml:17: categories.liquor.ladder: there is no 'tall' in ladders above"),
        row(
            file,
            "[ceo_office, nodal",
            "[deo, nodal",
            "categories.yaml:18: categories.liquor.copies: there is no role 'deo' in"
                + " departments.yaml"),
        row(
            file,
            "nodal_officer/excise",
            "nodal_officer",
            "categories.yaml:18: categories.liquor.copies: a nodal_officer has a department: write"
                + " nodal_officer/police"),
        row(
            file,
            "nodal_officer/excise",
            "nodal_officer/fst",
            "categories.yaml:18: categories.liquor.copies: there is no department 'fst' in"
                + " departments.yaml"),
        row(
            file,
            "[ceo_office, nodal",
            "[ceo_office/police, nodal",
            "categories.yaml:18: categories.liquor.copies: a ceo_office has no department: write"
                + " ceo_office"),
        row(
            file,
            "[daru, $give",
            "[daru, $take",
            "categories.yaml:20: categories.liquor.signs.all: there is no list 'take' under lists,"
                + " or only below it",
            "categories.yaml:20: categories.liquor.signs.all: needs at least one group of words,"
                + " none of them empty"),
        row(
            file,
            "weight: 5",
            "wieght: 5",
            "categories.yaml:20: categories.liquor.signs.wieght: is unknown; what may stand here"
                + " is all, none, topic, weight"),
        row(
            file,
            "kind: question",
            "kind: query",
            "categories.yaml:21: categories.info: the kind 'query' is none of complaint, question,"
                + " out_of_scope, spam_or_test, triage"),
        row(
            file,
            "kind: question",
            "kind: complaint",
            "categories.yaml:21: categories.info: the key 'department' is missing",
            "categories.yaml:21: categories.info: the key 'limits' is missing",
            "categories.yaml:21: categories.info: the key 'ladder' is missing"),
        row(
            file,
            "topic: \"\"",
            "topic: weather",
            "categories.yaml:20: categories.liquor.signs.topic: there is no text 'answer.weather'"
                + " in messages/en.yaml",
            "categories.yaml:20: categories.liquor.signs.topic: there is no text 'answer.weather'"
                + " in messages/hi.yaml"),
        row(
            file,
            "  triage:\n    kind: triage",
            "  unread:\n    kind: triage",
            "categories.yaml:11: categories: the category 'triage', for what nobody could place, is"
                + " missing",
            "categories.yaml:24: categories.unread: the category 'triage', and no other, is of the"
                + " kind triage"));
  }

  static Stream<Arguments> words() {
    return Stream.of(
        row(
            "packs/eci.yaml",
            "[done]",
            "[done, OK]",
            "packs/eci.yaml:3: commands.done: 'OK' already means accept (packs/eci.yaml:2): a word"
                + " has one meaning"),
        row(
            "packs/other.yaml",
            "commands: {}",
            "commands: {drop: [done]}",
            "packs/other.yaml:1: commands.drop: 'done' already means done (packs/eci.yaml:3): a"
                + " word has one meaning"),
        row(
            "messages/hi.yaml",
            "hello: नमस्ते\n",
            "",
            "messages/en.yaml:1: hello: stands in en.yaml only: add it to hi.yaml"),
        row(
            "messages/hi.yaml",
            "{number}",
            "{numbr}",
            "messages/hi.yaml:2: filed: has the holes [numbr], but messages/en.yaml:2 has [number]:"
                + " they must be the same"),
        row(
            "messages/hi.yaml",
            "नमस्ते",
            "",
            "messages/hi.yaml:1: hello: has no value: write one, or \"\" for an empty text"),
        row(
            "dlt-templates.csv",
            "\nfiled,en",
            "\nlodged,en",
            "dlt-templates.csv:2: there is no key 'lodged' in messages/en.yaml"),
        row(
            "dlt-templates.csv",
            "\nfiled,en",
            "\nfiled,bho",
            "dlt-templates.csv:2: there is no messages/bho.yaml"),
        row(
            "dlt-templates.csv",
            "1107170000000000011",
            "11-07",
            "dlt-templates.csv:2: template_id is not the number the operator gave: 10 to 25"
                + " digits"),
        row(
            "dlt-templates.csv",
            "Filed {#var#}",
            "Filed: {#var#}",
            "dlt-templates.csv:2: the text is not that of 'filed' in messages/en.yaml, each hole"
                + " written {#var#}"),
        row(
            "dlt-templates.csv",
            "Filed {#var#}\n",
            "Filed {#var#}{#var#}\nfiled,en,1107170000000000012,Filed {#var#}\n",
            "dlt-templates.csv:3: the template stands already on line 2: keep one"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({"categories", "words"})
  void oneMistake(String file, String old, String now, List<String> faults) {
    new SmallConfig().replace(file, old, now).in(dir);
    assertThat(SmallConfig.faults(dir, Map.of())).containsExactlyElementsOf(faults);
  }
}
