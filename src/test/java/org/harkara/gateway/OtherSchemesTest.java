package org.harkara.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.harkara.config.ConfigLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three texting schemes in one deployment, each in a district part of its own. */
class OtherSchemesTest {
  private static final String IN_FORCE =
      """
      packs:
        CHANDANPUR: [eci]
        "183": [eci, west_bengal]
        "185": [chhattisgarh]
      """;

  /** As in 2016: safe arrival, mock poll with its agents, start, and bare totals. */
  private static final String WEST_BENGAL =
      """
      wb = presiding_officer@183/1
      eci = presiding_officer@184/123
      begin 2025-11-05T17:00

      wb > SAP
      = accept reported
      wb < दर्ज: 183/1 दल मतदान केन्द्र पहुँचा
      at 2025-11-06T05:50
      wb > MP 04
      = accept reported
      wb < दर्ज: 183/1 मॉक पोल संपन्न एजेंट 4
      at 2025-11-06T07:02
      wb > PS
      = accept reported
      wb < दर्ज: 183/1 मतदान प्रारंभ

      # The same two letters are no report where the scheme is not in force.
      eci > PS
      = ask too_vague
      eci < क्या हो रहा है और कहाँ?…

      at 2025-11-06T09:02
      wb > 96
      = accept reported
      wb < 09:00 कुल 96 (11.6%)। गलत? CORR n
      at 2025-11-06T11:03
      wb > 90
      = confirm below_previous
      wb < 11:00 कुल 90। पहले 96 था। सही? हाँ
      wb > 190
      = accept reported
      wb < 11:00 कुल 190 (22.9%)। गलत? CORR n
      at 2025-11-06T18:02
      wb > 649
      = accept reported
      wb < 18:00 कुल 649 (78.2%)। गलत? CORR n
      """;

  /** A digit for each event of the day, and both sexes in one figure. */
  private static final String CHHATTISGARH =
      """
      cg = presiding_officer@185/1
      begin 2025-11-05T10:00

      cg > 1
      = accept reported
      cg < दर्ज: 185/1 दल रवाना
      at 2025-11-05T17:00
      cg > 2
      = accept reported
      cg < दर्ज: 185/1 दल मतदान केन्द्र पहुँचा
      at 2025-11-06T05:40
      cg > 3 4
      = accept reported
      cg < दर्ज: 185/1 मॉक पोल शुरू एजेंट 4
      at 2025-11-06T06:00
      cg > 4
      = accept reported
      cg < दर्ज: 185/1 मॉक पोल संपन्न
      at 2025-11-06T07:03
      cg > 5
      = accept reported
      cg < दर्ज: 185/1 मतदान प्रारंभ
      at 2025-11-06T09:03
      cg > PP 60 55
      = accept reported
      cg < 09:00 कुल 115, पुरुष 60, महिला 55, तृतीय 0 (11.6%)। गलत? CORR n
      at 2025-11-06T11:03
      cg > PP 11 100 95
      = accept reported
      cg < 11:00 कुल 195, पुरुष 100, महिला 95, तृतीय 0 (19.7%)। गलत? CORR n
      at 2025-11-06T13:03
      cg > PP 90 80
      = confirm below_previous
      cg < 13:00 कुल 170, पुरुष 90, महिला 80, तृतीय 0। पहले 195 था। सही? हाँ
      cg > haan
      = accept confirmed
      cg < 13:00 कुल 170, पुरुष 90, महिला 80, तृतीय 0 (17.1%)। गलत? CORR n
      at 2025-11-06T18:10
      cg > 6
      = accept reported
      cg < दर्ज: 185/1 मतदान समाप्त
      at 2025-11-06T20:00
      cg > 7
      = accept reported
      cg < दर्ज: 185/1 दल मतदान केन्द्र से रवाना
      at 2025-11-06T21:00
      cg > 8
      = accept reported
      cg < दर्ज: 185/1 दल संग्रहण केन्द्र पहुँचा
      at 2025-11-06T21:30
      cg > 9
      = accept reported
      cg < दर्ज: 185/1 सामग्री जमा
      """;

  @Test
  void westBengal(@TempDir Path folder) throws IOException {
    play(folder, WEST_BENGAL);
  }

  @Test
  void chhattisgarh(@TempDir Path folder) throws IOException {
    play(folder, CHHATTISGARH);
  }

  private static void play(Path folder, String chat) throws IOException {
    var config = folder.resolve("config");
    try (var files = Files.walk(Path.of("config"))) {
      for (var file : files.toList()) {
        Files.copy(file, config.resolve(Path.of("config").relativize(file).toString()));
      }
    }
    var settings = config.resolve("harkara.yaml");
    var text = Files.readString(settings);
    Files.writeString(
        settings, text.replace("packs:\n  CHANDANPUR: [eci, west_bengal]\n", IN_FORCE));
    Transcript.play(folder, chat, ConfigLoader.load(config, Map.of()));
  }
}
