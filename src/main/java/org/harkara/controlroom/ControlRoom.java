package org.harkara.controlroom;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.harkara.complaint.Upcoming;
import org.harkara.config.Categories;
import org.harkara.config.Config;
import org.harkara.model.Address;
import org.harkara.model.CaseNumber;
import org.harkara.model.Evidence;
import org.harkara.store.CaseRegister;
import org.harkara.store.MessageRegister;
import org.harkara.store.OfficerRegister;
import org.harkara.store.Store;
import org.harkara.store.Views;

/** The read side as the contract shows it (DESIGN 7, "read"); times in the calendar's zone. */
public final class ControlRoom {
  private static final int OUTBOX_LIMIT = 10_000;

  /** Duties without an end are stored with one in a far year. */
  private static final Instant NO_END = Instant.parse("2200-01-01T00:00:00Z");

  private final Store store;
  private final ZoneId zone;
  private final UnaryOperator<String> mask;

  /**
   * @param mask hides the phone numbers in a text
   */
  public ControlRoom(Store store, Config config, UnaryOperator<String> mask) {
    this.store = store;
    this.zone = config.calendar().zone();
    this.mask = mask;
  }

  public ZoneId zone() {
    return zone;
  }

  /** Empty when there is no such case, or the check digit is wrong. */
  public Optional<CaseView> find(String number) {
    if (!CaseNumber.valid(number)) {
      return Optional.empty();
    }
    return store.read(
        views ->
            views.caseRegister().find(CaseNumber.id(number)).map(entry -> caseView(entry, views)));
  }

  /** Newest first. */
  public Listing<CaseView> cases(CaseFilter filter) {
    return store.read(
        views -> {
          return Listing.of(
              views
                  .caseRegister()
                  .list(
                      filter.status(),
                      filter.category(),
                      filter.place(),
                      filter.query(),
                      filter.page())
                  .map(entry -> caseView(entry, views)));
        });
  }

  /**
   * Newest first.
   *
   * <p>Asking for a number does not tell whether it is an anonymous complainant's.
   *
   * @param insider false for who may not see numbers inside texts
   */
  public Listing<MessageView> messages(Optional<Address> address, int page, boolean insider) {
    boolean anonymousToo = address.isEmpty();
    return store.read(
        views ->
            Listing.of(
                views
                    .messageRegister()
                    .list(address, anonymousToo, page)
                    .map(line -> messageView(line, insider))));
  }

  /** Duties and who holds them, with the numbers of today. */
  public Listing<OfficerView> officers(
      Optional<String> role, Optional<String> department, Optional<String> place, int page) {
    return store.read(
        views ->
            Listing.of(
                views
                    .officerRegister()
                    .list(role, department, place, page)
                    .map(this::officerView)));
  }

  /**
   * What went out to this address, or to all, oldest first; the latest 10,000. What only changed an
   * earlier message is none of its own.
   */
  public List<SentView> sent(Optional<Address> to) {
    return store.read(
        views ->
            views.messageRegister().sent(to, OUTBOX_LIMIT).stream()
                .filter(line -> line.edits().isEmpty())
                .map(this::sentView)
                .toList());
  }

  /** How many messages came and went, by how they ended. */
  public List<MessageCount> messageCounts() {
    return store.read(
        views ->
            views.messageRegister().counts().stream()
                .map(
                    count ->
                        new MessageCount(
                            direction(count.incoming()), count.verdict(), count.messages()))
                .toList());
  }

  public Readiness readiness() {
    var health = store.check();
    return new Readiness(health.ok(), health.detail());
  }

  /** True for what means "ask again": nothing is known to have been stored. */
  public static boolean unavailable(Throwable thrown) {
    return thrown instanceof Store.StoreUnavailable;
  }

  private CaseView caseView(CaseRegister.Entry entry, Views views) {
    var complaint = entry.complaint();
    return new CaseView(
        complaint.number(),
        complaint.status().slug(),
        complaint.category().filter(slug -> !slug.equals(Categories.TRIAGE)),
        complaint.department(),
        entry
            .owner()
            .map(
                owner ->
                    new CaseView.OfficerRef(
                        owner.name().in("en"), complaint.ownerRole().orElse(""))),
        complaint.place().map(place -> place.code()),
        mask.apply(complaint.text()),
        complaint.medium().slug(),
        at(complaint.filedAt()),
        at(complaint.plan().deadline()),
        complaint.plan().legs().stream()
            .map(leg -> new CaseView.LegView(leg.name(), at(leg.due()), leg.doneAt().map(this::at)))
            .toList(),
        complaint.rung(),
        Upcoming.of(complaint)
            .map(next -> new CaseView.NextView(next.what().slug(), at(next.at()))),
        views.caseRegister().events(complaint.id()).stream()
            .map(
                event ->
                    new CaseView.EventView(
                        at(event.at()), event.actor(), event.what(), mask.apply(event.note())))
            .toList(),
        views.evidenceRegister().of(complaint.id()).stream()
            .map(evidence -> evidenceView(complaint.number(), evidence))
            .toList());
  }

  private EvidenceView evidenceView(String number, Evidence evidence) {
    var url = "/api/v1/cases/" + number + "/attachments/" + evidence.id();
    return new EvidenceView(
        evidence.id(),
        at(evidence.at()),
        evidence.kind(),
        evidence.state().slug(),
        Optional.of(evidence.reason()).filter(why -> !why.isEmpty()),
        evidence.type(),
        evidence.bytes(),
        evidence.sha256(),
        evidence.shown().map(sha256 -> url),
        evidence.sha256().map(sha256 -> url + "/original"));
  }

  /** A file of this case; empty when it has no such one. */
  public Optional<Evidence> evidence(String number, long id) {
    return store.read(views -> views.evidenceRegister().find(CaseNumber.id(number), id));
  }

  private MessageView messageView(MessageRegister.Line line, boolean insider) {
    return new MessageView(
        at(line.at()),
        direction(line.incoming()),
        line.channel().slug(),
        line.anonymous() ? "complainant" : line.address().text(),
        insider && !line.anonymous() ? line.text() : mask.apply(line.text()),
        line.verdict(),
        line.reason(),
        line.state(),
        line.caseId().map(CaseNumber::of));
  }

  private SentView sentView(MessageRegister.Line line) {
    return new SentView(
        at(line.at()),
        line.address().text(),
        line.channel().slug(),
        line.language(),
        line.text(),
        line.segments(),
        line.state().orElse("queued"),
        line.caseId().map(CaseNumber::of),
        "sim-" + line.id(),
        line.kind().map(kind -> kind.name().toLowerCase(Locale.ROOT)),
        line.buttons());
  }

  private OfficerView officerView(OfficerRegister.Entry entry) {
    var duty = entry.duty();
    return new OfficerView(
        duty.officer().name().in("en"),
        duty.role(),
        entry.phone().text(),
        duty.department(),
        duty.place().code(),
        at(duty.from()),
        Optional.of(duty.to()).filter(NO_END::isAfter).map(this::at));
  }

  private static String direction(boolean incoming) {
    return incoming ? "in" : "out";
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
