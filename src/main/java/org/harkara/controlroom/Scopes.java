package org.harkara.controlroom;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.Config;
import org.harkara.model.Place;
import org.harkara.store.Store;

/** Finds places and the poll day that is theirs. */
final class Scopes {
  private final Store store;
  private final Config config;

  Scopes(Store store, Config config) {
    this.store = store;
    this.config = config;
  }

  /** Empty when there is no such place. */
  Optional<Scope> find(Optional<String> place) {
    var line = place.map(this::line);
    if (line.filter(List::isEmpty).isPresent()) {
      return Optional.empty();
    }
    var asked = line.orElse(List.of());
    return Optional.of(new Scope(asked, poll(asked).or(this::districts)));
  }

  List<Place> line(String code) {
    return store.read(views -> views.placeRegister().line(code));
  }

  private Optional<PollDay> poll(List<Place> line) {
    return line.stream()
        .map(place -> config.calendar().pollDays().get(place.code()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Optional<PollDay> districts() {
    return poll(line(config.settings().district()))
        .or(
            () ->
                config.calendar().pollDays().values().stream()
                    .min(Comparator.comparing(PollDay::date)));
  }
}
