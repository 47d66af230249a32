package org.harkara.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.model.Case;
import org.harkara.model.Offer;
import org.harkara.model.Press;
import org.harkara.model.Status;
import org.harkara.text.Offers;

/** The buttons under a case that an officer has: what may be ordered in its state. */
public final class CaseButtons {
  /** What comes before the case's number in what a button says. */
  public static final String ORDER = "order";

  private static final Set<String> SHOWN =
      Set.of(
          "officer.assigned",
          "officer.escalated",
          "officer.reopened",
          "officer.reminder",
          "officer.overdue",
          "officer.circle",
          "officer.info",
          "officer.info.held",
          "officer.info.next");

  private static final String LABEL = "button.order.";

  private final Config config;
  private final Offers offers;

  public CaseButtons(Config config) {
    this.config = config;
    this.offers = new Offers(config.texts());
  }

  /** None where nothing can be ordered any more. */
  public List<List<Offer>> of(Case complaint) {
    if (!complaint.status().open()) {
      return List.of();
    }
    var first = new ArrayList<Offer>();
    if (complaint.category().isPresent() && before(complaint, Status.ACCEPTED)) {
      first.add(offer(complaint, "accept"));
    }
    if (complaint.category().isPresent() && before(complaint, Status.REACHED)) {
      first.add(offer(complaint, "reached"));
    }
    first.add(offer(complaint, "done"));
    var second = new ArrayList<Offer>();
    second.add(offer(complaint, "forward"));
    if (complaint.status() == Status.ON_HOLD) {
      second.add(offer(complaint, "resume"));
    } else if (holdable(complaint)) {
      second.add(offer(complaint, "hold"));
    }
    second.add(offer(complaint, "drop"));
    second.add(offer(complaint, "ask"));
    return List.of(first, second);
  }

  private static boolean before(Case complaint, Status status) {
    return switch (complaint.status()) {
      case REOPENED -> true;
      case NEEDS_INFO,
          NEW,
          ASSIGNED,
          ACCEPTED,
          REACHED,
          ON_HOLD,
          RESOLVED,
          CONFIRMED,
          DROPPED,
          MERGED ->
          complaint.status().compareTo(status) < 0;
    };
  }

  private boolean holdable(Case complaint) {
    var category = config.categories().ofCase(complaint.category());
    return !complaint.emergency() && !config.categories().orders().holdAtMost(category).isZero();
  }

  private Offer offer(Case complaint, String order) {
    return new Offer(
        offers.words(LABEL + order), new Press(ORDER + ":" + complaint.number(), order).data());
  }

  /** True for the texts that show a case so that something can be ordered about it. */
  static boolean under(String key) {
    return SHOWN.contains(key);
  }
}
