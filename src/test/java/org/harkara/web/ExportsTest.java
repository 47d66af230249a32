package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.harkara.access.AccountRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class ExportsTest {
  private PollStage stage;
  private Path folder;

  @BeforeAll
  void open(@TempDir Path temporary) {
    folder = temporary;
    stage = new PollStage(folder);
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @Test
  void turnoutIsARowForEachStation() throws Exception {
    var response = stage.get("/api/v1/turnout.csv?place=184", AccountRole.OBSERVER);

    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"turnout-2025-11-06.csv\"");
    var rows = response.body().split("\r\n");
    assertThat(rows).hasSize(22);
    assertThat(rows[0])
        .isEqualTo(
            "\uFEFFplace,name,09:00,09:00 %,11:00,11:00 %,13:00,13:00 %,15:00,15:00 %,17:00,17:00 %,"
                + "18:00,18:00 %,final,final %,unconfirmed,conflicts,red");
    assertThat(Arrays.stream(rows).filter(row -> row.matches("184/(12[123]|46),.*")))
        .containsExactly(
            "184/46,Pipra High School,,,,,,,,,,,,,,,0,0,1",
            "184/121,Udaipur Panchayat Bhawan,120,11.9,300,29.6,,,,,,,,,,,0,1,0",
            "184/122,Bishunpur High School,150,15.2,,,,,,,,,,,,,1,0,0",
            "184/123,\"Manikpur Anganwadi Kendra, east room\",118,11.2,343,32.7,,,,,,,,,,,0,0,0");
  }

  @Test
  void reportsAreInTheOrderInWhichTheyCameAndRunNothing() throws Exception {
    var rows =
        stage
            .get("/api/v1/reports/seizure.csv?place=FST3", AccountRole.OBSERVER)
            .body()
            .split("\r\n");

    assertThat(rows)
        .containsExactly(
            "\uFEFFreceived,said,place,name,event,day,part,state,flags,role,by,on behalf,item,"
                + "quantity,value,action,joint,place (field),vehicle,fir,handed_to",
            "2025-11-06T09:15:00+05:30,2025-11-06T09:15:00+05:30,FST3,Flying squad 3,seizure,"
                + "2025-11-06,1,counted,,squad_leader,Shabnam Jha,,cash,,235000,seized,,,,,",
            "2025-11-06T10:15:00+05:30,2025-11-06T10:15:00+05:30,FST3,Flying squad 3,seizure,"
                + "2025-11-06,3,counted,,squad_leader,Shabnam Jha,,drugs,500,90000,seized,,,"
                + "'=1+1,,SI_Ram_98xxxxxx78");
  }

  @ParameterizedTest(name = "{0} is a workbook of {1} rows")
  @CsvSource({
    "/api/v1/turnout.xlsx, 42, >343<",
    "/api/v1/reports/seizure.xlsx, 5, >=1+1<",
    "/api/v1/reports/poll_events.xlsx, 14, >law_and_order<",
  })
  void aWorkbookIsReadBack(String path, int rows, String cell) throws Exception {
    var response = stage.bytes(path, AccountRole.OBSERVER);

    assertThat(response.statusCode()).isEqualTo(200);
    var sheet = sheet(response.body());
    assertThat(sheet.split("<row ", -1)).hasSize(rows + 1);
    assertThat(sheet).contains(cell).doesNotContain("<f>");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1 | '=1+1",
        "+91 98 | '+91 98",
        "-2 | '-2",
        "@SUM(A1) | '@SUM(A1)",
        "` =1` | ' =1",
        "a=b | a=b",
        "बूथ, पूर्व | \"बूथ, पूर्व\"",
        "say \"no\" | \"say \"\"no\"\"\"",
      })
  void aCellIsTextAndNothingElse(String cell, String written) throws Exception {
    assertThat(csv(List.of(cell))).isEqualTo("\uFEFF" + written + "\r\n");
  }

  @Test
  void numbersStayNumbersAndWhatIsMissingStaysEmpty() throws Exception {
    assertThat(csv(Arrays.asList(new BigDecimal("2.50"), null, 343L, -1)))
        .isEqualTo("\uFEFF2.50,,343,-1\r\n");
  }

  private static String csv(List<?> cells) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var sheet = Spreadsheet.Format.CSV.open(out)) {
      sheet.row(cells);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** By the directory at the end of the file, as spreadsheets read it. */
  private String sheet(byte[] workbook) throws Exception {
    var file = Files.write(folder.resolve("book.xlsx"), workbook);
    try (var zip = new ZipFile(file.toFile())) {
      var entry = zip.getEntry("xl/worksheets/sheet1.xml");
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
