package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.provider.Arguments;

/** The least configuration that is valid, for tests that break one thing in it. */
final class SmallConfig {
  private final Map<String, String> files = new LinkedHashMap<>();

  SmallConfig() {
    files.put(
        "harkara.yaml",
        """
        port: ${HARKARA_PORT:8080}
        publicUrl: ${HARKARA_PUBLIC_URL:}
        database: jdbc:sqlite:data/harkara.db
        district: DIST
        language: hi
        pace:
          complaintsPerHour: 10
          identicalRepliesPerHour: 10
        placeWait: 10m
        menuWait: 10m
        afterLadder: 24h
        expiry: {reply: 2h, notice: 24h, reminder: 1h, bulk: 4h}
        retries: [1s, 5s]
        uncertainWait: 2m
        channels:
          twilio:
            accountSid: ${SID}
            from: ${FROM:+15005550006}
            hosts: [a, "${HOST}"]
            perSecond: 100
        """);
    files.put(
        "departments.yaml",
        """
        roles:
          nodal_officer: {name: {en: nodal officer}, departmental: true}
          ceo_office: {name: {en: CEO office}}
        departments:
          excise: {name: {en: Excise, hi: उत्पाद}, words: [liquor]}
          police: {name: {en: Police}, words: [thana]}
        """);
    files.put(
        "places.csv",
        """
        code,kind,name,name_hi,parent,latitude,longitude,electors_male,electors_female,electors_third
        STATE,state,State,,,,,,,
        DIST,district,District,,STATE,25.6,85.1,,,
        184,ac,Navnagar,नवनगर,DIST,,,,,
        184/123,station,School,,184,,,560,488,2
        """);
    files.put(
        "calendar.yaml",
        """
        zone: Asia/Kolkata
        officeHours:
          monday: [{from: "10:00", to: "17:00"}]
        holidays: [2025-10-02]
        quietHours: {from: "21:00", to: "08:00"}
        pollDays:
          DIST: {date: 2025-11-06, opens: "07:00", closes: "18:00", slots: ["09:00", "11:00"]}
        """);
    files.put(
        "officers.csv",
        """
        name,name_hi,phone,language,role,department,place,rank,from,to
        Anjali,अंजलि,+919800100001,hi,ceo_office,,STATE,,2025-10-01,
        Ramesh,,+919800100002,hi,nodal_officer,excise,DIST,1,2025-10-01T00:00+05:30,
        """);
    files.put(
        "categories.yaml",
        """
        overdueEvery: 15m
        limits:
          quick:
            - {name: reach, within: 20m, stop: reached, remindAt: [0.6]}
            - {name: decide, within: 100m, stop: resolved}
        ladders:
          standard: [nodal_officer, ceo_office]
          short: [ceo_office]
        lists:
          give: [bant*]
        categories:
          liquor:
            name: {en: Liquor}
            department: excise
            gravity: 70
            limits: quick
            ladder: standard
            copies: [ceo_office, nodal_officer/excise]
            signs:
              - {all: [daru, $give, [a, b]], none: [$give], weight: 5, topic: ""}
          info:
            kind: question
            name: {en: Question}
          triage:
            kind: triage
            name: {en: To be read}
            department: police
            limits: quick
            ladder: short
        """);
    files.put(
        "packs/eci.yaml",
        """
        commands:
          accept: [ok]
          done: [done]
        phrases:
          "yes": [yes, no]
        """);
    files.put("packs/other.yaml", "commands: {}\nphrases: {}\n");
    files.put("messages/en.yaml", "hello: Hello\nfiled: Filed {number}\n");
    files.put("messages/hi.yaml", "hello: नमस्ते\nfiled: दर्ज {number}\n");
    files.put(
        "imports.yaml",
        """
        stations:
          ac: [ac no]
          number: [ps no]
          name: [ps name, name]
        officers:
          name: [name]
          phone: [mobile]
        main: [main]
        auxiliary: [aux]
        suffixes: {क: A}
        language: hi
        bounds: {south: 6, north: 38, west: 68, east: 98}
        roles:
          ceo_office: [ceo]
        single: [ceo_office]
        """);
    files.put(
        "dlt-templates.csv",
        "key,language,template_id,text\nfiled,en,1107170000000000011,Filed {#var#}\n");
  }

  /** A mistake: in this file, this text replaced, gives exactly these faults. */
  static Arguments row(String file, String old, String now, String... faults) {
    return Arguments.arguments(file, old, now, List.of(faults));
  }

  static List<String> faults(Path dir, Map<String, String> env) {
    var thrown = catchThrowableOfType(ConfigFaults.class, () -> ConfigLoader.load(dir, env));
    assertThat(thrown).isNotNull();
    return List.of(thrown.getMessage().split("\n"));
  }

  /** Replaces what must stand there exactly once. */
  SmallConfig replace(String file, String old, String now) {
    var text = files.get(file);
    assertThat(text.split(Pattern.quote(old), -1)).as(old).hasSize(2);
    files.put(file, text.replace(old, now));
    return this;
  }

  SmallConfig put(String file, String text) {
    files.put(file, text);
    return this;
  }

  SmallConfig remove(String file) {
    files.remove(file);
    return this;
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  String text(String file) {
    return files.get(file);
  }

  Path in(Path dir) {
    try {
      for (var entry : files.entrySet()) {
        var path = dir.resolve(entry.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, entry.getValue());
      }
      return dir;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
