package org.harkara.report;

import java.util.List;
import java.util.Optional;
import org.harkara.config.ReportKind;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Place;
import org.harkara.model.Reporting;
import org.harkara.store.Tables;

/**
 * By which duty somebody reports about a place.
 *
 * @param behalf for the party of the place, by somebody above it
 * @param otherStation another place was written than the sender's: to be confirmed for the own one
 */
record Authority(Place place, Duty duty, boolean behalf, boolean otherStation) {

  /** Who may report, or why not: a reason that completes {@code ask.report.} */
  sealed interface Found {
    record Yes(Authority authority) implements Found {}

    record No(String why) implements Found {}
  }

  /**
   * @param code of the place as written, when one was
   */
  static Found of(ReportKind kind, Optional<String> code, Context context, Tables tables) {
    var own =
        duties(context).stream()
            .filter(d -> kind.reporters().contains(d.role()))
            .filter(d -> kind.places().contains(d.place().kind()))
            .toList();
    if (code.isEmpty()) {
      return unnamed(own);
    }
    var mine = own.stream().filter(d -> d.place().code().equals(code.get())).findFirst();
    if (mine.isPresent()) {
      return new Found.Yes(new Authority(mine.get().place(), mine.get(), false, false));
    }
    var place = tables.places().byCode(code.get()).filter(p -> kind.places().contains(p.kind()));
    var above = place.flatMap(p -> onBehalf(kind, p, context, tables));
    if (above.isPresent()) {
      return new Found.Yes(new Authority(place.get(), above.get(), true, false));
    }
    if (own.size() == 1) {
      return new Found.Yes(new Authority(own.getFirst().place(), own.getFirst(), false, true));
    }
    return new Found.No(place.isPresent() ? "not_yours" : "unknown_place");
  }

  private static Found unnamed(List<Duty> own) {
    return switch (own.size()) {
      case 0 -> new Found.No("place_missing");
      case 1 -> new Found.Yes(new Authority(own.getFirst().place(), own.getFirst(), false, false));
      default -> new Found.No("which_station");
    };
  }

  private static Optional<Duty> onBehalf(
      ReportKind kind, Place place, Context context, Tables tables) {
    var above = tables.places().above(place.id(), context.at());
    return duties(context).stream()
        .filter(d -> kind.behalf().contains(d.role()))
        .filter(d -> above.stream().anyMatch(p -> p.id() == d.place().id()))
        .findFirst();
  }

  private static List<Duty> duties(Context context) {
    return context.reporting().map(Reporting::duties).orElse(context.duties());
  }
}
