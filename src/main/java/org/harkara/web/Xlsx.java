package org.harkara.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet. Text is text here: nothing in it is run. */
final class Xlsx implements Spreadsheet {
  /** Rows kept until they are written. */
  private static final int BATCH = 500;

  /** What a cell can hold. */
  private static final int LONGEST = 32_767;

  private final Workbook book;
  private final Worksheet sheet;
  private int rows;

  Xlsx(OutputStream out) {
    book = new Workbook(out, "Harkara", "1.0");
    sheet = book.newWorksheet("Harkara");
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(List<?> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case null -> {}
        case Number number -> sheet.value(rows, column, number);
        case Object other -> sheet.inlineString(rows, column, shortened(other.toString()));
      }
    }
    rows++;
    if (rows % BATCH == 0) {
      sheet.flush();
    }
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
