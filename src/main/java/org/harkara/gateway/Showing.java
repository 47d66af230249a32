package org.harkara.gateway;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.complaint.CaseButtons;
import org.harkara.config.Config;
import org.harkara.model.Button;
import org.harkara.model.Case;
import org.harkara.model.Kind;
import org.harkara.model.Medium;
import org.harkara.model.Names;
import org.harkara.model.Offer;
import org.harkara.model.SendState;
import org.harkara.store.Cases;
import org.harkara.store.Outbox;
import org.harkara.store.Tables;
import org.harkara.text.Catalogue;
import org.harkara.text.Offers;

/**
 * Where a case was shown to officers with buttons, the message follows the case: the buttons are
 * those of its state, and its state stands below.
 */
final class Showing {
  private static final List<List<Button>> NONE = List.of();
  private static final String TEMPLATE = "officer.now";

  private final Config config;
  private final Catalogue catalogue;
  private final CaseButtons buttons;
  private final Offers offers;

  Showing(Config config, Catalogue catalogue) {
    this.config = config;
    this.catalogue = catalogue;
    this.buttons = new CaseButtons(config);
    this.offers = new Offers(config.texts());
  }

  /** After whatever was done about this case. Whoever has passed it on has no more buttons. */
  void follow(long caseId, Tables tables, Instant now) {
    var shown = tables.outbox().shown(caseId);
    if (shown.isEmpty()) {
      return;
    }
    var complaint = tables.cases().find(caseId).orElseThrow();
    var rows = buttons.of(complaint);
    var owners =
        tables.cases().owners(caseId).stream().map(Cases.Owner::officerId).collect(toSet());
    var drafts = new ArrayList<Outbox.Draft>();
    for (var message : shown) {
      var next = owners.contains(message.officerId()) ? in(message.language(), rows) : NONE;
      if (!next.equals(message.buttons())) {
        drafts.add(draft(message, complaint, next, now));
        tables.outbox().reshown(message.id(), next);
      }
    }
    tables.outbox().addAll(drafts);
  }

  private static List<List<Button>> in(String language, List<List<Offer>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(offer -> offer.in(language)).toList())
        .toList();
  }

  private Names department(Case complaint) {
    var department = config.departments().get(complaint.department());
    return department == null
        ? Names.of(complaint.department(), complaint.department())
        : department.name();
  }

  private Outbox.Draft draft(
      Outbox.Shown message, Case complaint, List<List<Button>> next, Instant now) {
    Names status = offers.words("status." + complaint.status().slug());
    var line =
        catalogue.render(
            TEMPLATE,
            message.language(),
            Map.of("status", status, "department", department(complaint), "at", now),
            now);
    return new Outbox.Draft(
        Kind.NOTICE,
        message.contactId(),
        Optional.empty(),
        Optional.of(complaint.id()),
        Optional.empty(),
        Optional.empty(),
        Medium.TELEGRAM,
        message.text() + "\n" + line,
        message.language(),
        1,
        TEMPLATE,
        Optional.empty(),
        SendState.QUEUED,
        "",
        now,
        now,
        now.plus(config.settings().expiry().get(Kind.NOTICE)),
        next,
        Optional.of(message.id()));
  }
}
