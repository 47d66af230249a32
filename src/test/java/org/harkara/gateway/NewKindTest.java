package org.harkara.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.harkara.config.ConfigLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kind of report that nobody has thought of yet, declared in YAML alone, has its form at once.
 */
class NewKindTest {
  private static final String RAMPS =
      """
      name: {en: Facilities, hi: सुविधाएँ}
      places: [station]
      reporters: [blo]
      behalf: [sector_officer]
      runs: {from: 2025-10-10, to: 2025-11-04}
      events:
        ramp_check:
          name: {en: ramp check, hi: रैंप जाँच}
          per: day
          fields:
            state:
              type: choice
              name: {en: ramp, hi: रैंप}
              required: true
              choices:
                good: {en: good, hi: ठीक}
                broken: {en: broken, hi: टूटा}
            lamps: {type: count, name: {en: lamps, hi: बल्ब}, required: true}
            seen: {type: time, name: {en: seen at, hi: देखने का समय}}
          checks:
            - {rule: "lamps <= 20", flag: above_limit}
          reply: report.noted
      """;

  private static final String CHAT =
      """
      begin 2025-10-20T10:00
      +919800100068 is telegram:75 en
      so = telegram:75

      so > /report
      so < What do you report?
      so [ramp check | Cancel]
      so > [press ramp check]
      so < ramp check: for which place? Press it, or type its code, like 184/123.
      so > 123
      so < ramp check, ramp?
      so [good, broken | Cancel]
      so > [press broken]
      so < ramp check, lamps? Type the number, in digits.
      so > 200
      so < ramp check, seen at? Type the time, like 07:05.
      so [Now, Skip, Cancel]
      so > 9.40
      so < ramp check 184/123 broken, lamps 200, 09:40 Send it?
      so > [press Send]
      = confirm above_limit
      so < ramp check broken, lamps 200, 09:40: more than usual. Right?…
      so [Yes, No]
      so > [press Yes]
      = accept confirmed
      so < Noted: 184/123 ramp check broken, lamps 200, 09:40
      """;

  @Test
  void isAskedForByButtons(@TempDir Path folder) throws IOException {
    var config = folder.resolve("config");
    try (var files = Files.walk(Path.of("config"))) {
      for (var file : files.toList()) {
        Files.copy(file, config.resolve(Path.of("config").relativize(file).toString()));
      }
    }
    Files.writeString(config.resolve("reports/facilities.yaml"), RAMPS);
    Transcript.play(folder, CHAT, ConfigLoader.load(config, Map.of()));
  }
}
