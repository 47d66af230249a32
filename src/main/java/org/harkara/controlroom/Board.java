package org.harkara.controlroom;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.harkara.complaint.Upcoming;
import org.harkara.config.Categories;
import org.harkara.config.Config;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Plan;
import org.harkara.model.Status;
import org.harkara.store.CaseRegister;
import org.harkara.store.MessageRegister;
import org.harkara.store.Store;

/** The read side as people see it: names instead of slugs, in their language, no numbers. */
public final class Board {
  private static final int STORY_MESSAGES = 500;

  private final Store store;
  private final Config config;
  private final UnaryOperator<String> mask;
  private final Faces faces;

  /**
   * @param mask hides the phone numbers in a text
   */
  public Board(Store store, Config config, UnaryOperator<String> mask) {
    this.store = store;
    this.config = config;
    this.mask = mask;
    this.faces = new Faces(store);
  }

  /** How many cases stand in each state, in the order of a case's life; those with none are 0. */
  public Map<Status, Long> counts() {
    var all = new EnumMap<Status, Long>(Status.class);
    for (var status : Status.values()) {
      all.put(status, 0L);
    }
    all.putAll(store.read(views -> views.caseRegister().counts()));
    return all;
  }

  /** Newest first. */
  public Listing<CaseRow> cases(CaseFilter filter, String language, Instant now) {
    return store.read(
        views ->
            Listing.of(
                views
                    .caseRegister()
                    .list(
                        filter.status(),
                        filter.category(),
                        filter.place(),
                        filter.query(),
                        filter.page())
                    .map(entry -> row(entry, language, now))));
  }

  /** The latest fifty messages, both ways, newest first. */
  public List<MessageRow> latest(String language) {
    return store.read(views -> views.messageRegister().list(Optional.empty(), 1)).items().stream()
        .map(line -> message(line, language))
        .toList();
  }

  /** Empty when there is no such case, or the check digit is wrong. */
  public Optional<CaseStory> story(String number, String language, Instant now) {
    if (!CaseNumber.valid(number)) {
      return Optional.empty();
    }
    long id = CaseNumber.id(number);
    return store.read(
        views ->
            views
                .caseRegister()
                .find(id)
                .map(
                    entry ->
                        new CaseStory(
                            row(entry, language, now),
                            department(entry.complaint().department(), language),
                            mask.apply(entry.complaint().text()),
                            entry.complaint().medium().slug(),
                            entry.complaint().plan().legs().stream()
                                .map(leg -> leg(entry.complaint(), leg, now))
                                .toList(),
                            Upcoming.of(entry.complaint())
                                .map(next -> new CaseStory.NextRow(next.what().slug(), next.at())),
                            views.caseRegister().events(id).stream()
                                .map(event -> event(event, language))
                                .toList(),
                            views.evidenceRegister().of(id),
                            views.messageRegister().about(id, STORY_MESSAGES).stream()
                                .map(line -> message(line, language))
                                .toList())));
  }

  private CaseRow row(CaseRegister.Entry entry, String language, Instant now) {
    var complaint = entry.complaint();
    var deadline = complaint.plan().deadline();
    return new CaseRow(
        complaint.number(),
        complaint.status().slug(),
        category(complaint.category().orElse(Categories.TRIAGE), language),
        complaint.emergency(),
        complaint.place().map(place -> place.code() + " · " + place.name().in(language)),
        entry.owner().map(owner -> owner.name().in(language)),
        complaint.filedAt(),
        deadline,
        complaint.status().open() && now.isAfter(deadline),
        complaint.rung());
  }

  private static CaseStory.LegRow leg(Case complaint, Plan.Leg leg, Instant now) {
    var ended = leg.doneAt().orElse(now);
    boolean counts = leg.doneAt().isPresent() || complaint.status().open();
    return new CaseStory.LegRow(
        leg.name(), leg.due(), leg.doneAt(), counts && ended.isAfter(leg.due()));
  }

  private MessageRow message(MessageRegister.Line line, String language) {
    return new MessageRow(
        line.at(),
        line.incoming(),
        line.channel().slug(),
        faces.officer(line, language),
        faces.sender(line),
        mask.apply(line.text()),
        line.verdict().or(line::state).orElse(""),
        line.reason(),
        line.caseId().map(CaseNumber::of));
  }

  private CaseStory.EventRow event(CaseEvent event, String language) {
    return new CaseStory.EventRow(
        event.at(),
        Optional.ofNullable(config.roles().get(event.actor()))
            .map(role -> role.name().in(language))
            .orElse(event.actor()),
        config.event(event.what()).map(of -> of.name().in(language)).orElse(event.what()),
        mask.apply(event.note()));
  }

  private String category(String slug, String language) {
    var category = config.categories().bySlug().get(slug);
    return category == null ? slug : category.name().in(language);
  }

  private String department(String slug, String language) {
    var department = config.departments().get(slug);
    return department == null ? slug : department.name().in(language);
  }
}
