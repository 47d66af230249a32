package org.harkara.reading;

import java.util.Map;
import java.util.Optional;
import org.harkara.model.Reading;

/**
 * An event that is named but does not take place: told of another day, only supposed, or heard of.
 * Who asks about it is answered; else the sender is asked what is so now. No case comes of it.
 */
final class Untrue {
  private final Map<String, Scheme.Texted> allowed;

  /**
   * @param allowed events the sender may report
   */
  Untrue(Map<String, Scheme.Texted> allowed) {
    this.allowed = allowed;
  }

  /** Empty when nothing is supposed, or what is feared is still to come. */
  Optional<Reading> read(Sheet sheet) {
    var finder = new EventFinder(sheet, allowed::containsKey);
    if (!finder.untold(0, sheet.size())) {
      return Optional.empty();
    }
    boolean asks = finder.asks() || sheet.has("phrase.question");
    if (sheet.has("future") && !asks) {
      return Optional.empty();
    }
    return finder.named(0, sheet.size()).stream()
        .findFirst()
        .map(
            match ->
                asks
                    ? new Reading.Question("general", match.event())
                    : new Reading.Doubtful(
                        match.event(), Optional.empty(), "unclear", Optional.empty()));
  }
}
