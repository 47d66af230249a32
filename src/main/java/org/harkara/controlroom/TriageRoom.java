package org.harkara.controlroom;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.harkara.config.Categories;
import org.harkara.config.Config;
import org.harkara.model.Case;
import org.harkara.model.Place;
import org.harkara.model.Plan;
import org.harkara.store.Store;
import org.harkara.store.Triage;
import org.harkara.store.Views;

/** The read side of triage: what waits, and what was decided. */
public final class TriageRoom {
  private static final Set<String> SAID = Set.of("asked", "answered", "comment", "place_added");

  private final Store store;
  private final ZoneId zone;
  private final String department;
  private final UnaryOperator<String> mask;

  /**
   * @param mask hides the phone numbers in a text
   */
  public TriageRoom(Store store, Config config, UnaryOperator<String> mask) {
    this.store = store;
    this.zone = config.calendar().zone();
    this.department = config.categories().get(Categories.TRIAGE).department();
    this.mask = mask;
  }

  /** Emergencies first, then oldest first. */
  public Listing<TriageRow> waiting(int page, String language, Instant now) {
    return store.read(
        views ->
            Listing.of(
                views
                    .triageRegister()
                    .waiting(department, page)
                    .map(complaint -> row(complaint, views, language, now))));
  }

  private TriageRow row(Case complaint, Views views, String language, Instant now) {
    var due =
        complaint.plan().legs().stream()
            .filter(leg -> leg.doneAt().isEmpty())
            .findFirst()
            .map(Plan.Leg::due)
            .orElseGet(complaint.plan()::deadline);
    return new TriageRow(
        complaint.number(),
        complaint.emergency(),
        complaint.medium().slug(),
        complaint.filedAt(),
        due,
        now.isAfter(due),
        mask.apply(complaint.text()),
        complaint
            .place()
            .map(Place::code)
            .or(() -> Optional.of(mask.apply(complaint.placeText())))
            .filter(place -> !place.isBlank()),
        views
            .caseRegister()
            .find(complaint.id())
            .flatMap(entry -> entry.owner())
            .map(owner -> owner.name().in(language)),
        views.caseRegister().events(complaint.id()).stream()
            .filter(event -> SAID.contains(event.what()))
            .map(event -> new TriageRow.Said(event.at(), event.what(), mask.apply(event.note())))
            .toList());
  }

  /** Oldest first. */
  public Listing<KeptRow> kept(int page) {
    return store.read(
        views ->
            Listing.of(
                views
                    .triageRegister()
                    .kept(page)
                    .map(
                        kept ->
                            new KeptRow(
                                kept.messageId(),
                                kept.at(),
                                kept.medium().slug(),
                                mask.apply(kept.text()),
                                kept.placeCode()))));
  }

  /** Every decision, newest first. */
  public Listing<LabelView> labels(int page) {
    return store.read(views -> Listing.of(views.triageRegister().labels(page).map(this::label)));
  }

  /** Of each case the latest decision that names a category, in the order of the decisions. */
  public void eachLabel(Consumer<LabelView> take) {
    store.read(
        views -> {
          views.triageRegister().eachLabel(label -> take.accept(label(label)));
          return null;
        });
  }

  private LabelView label(Triage.Label label) {
    return new LabelView(
        label.at().atZone(zone).toOffsetDateTime(),
        label.role(),
        label.decision().slug(),
        label.text(),
        label.language(),
        label.read(),
        label.category(),
        label.department());
  }
}
