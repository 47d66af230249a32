package org.harkara.report;

import java.util.List;
import org.harkara.model.Acted;
import org.harkara.model.Report;

/**
 * What came of a message that reports.
 *
 * @param troubles counted reports that open a case or join an open one, or say that it is over
 */
public record Taken(Acted acted, List<Report> troubles) {
  public Taken {
    troubles = List.copyOf(troubles);
  }

  static Taken of(Acted acted) {
    return new Taken(acted, List.of());
  }
}
