package org.harkara.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Button;
import org.harkara.model.Case;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Kind;
import org.harkara.model.Medium;
import org.harkara.model.Officer;
import org.harkara.model.Place;
import org.harkara.model.Plan;
import org.harkara.model.SendState;
import org.harkara.model.Status;

/** Rows as the tests of the store need them, each as plain as it can be. */
public final class StoreRows {
  public static final Instant NOON = Instant.parse("2025-11-06T06:30:00Z");
  public static final ChannelId TWILIO = new ChannelId("twilio");
  public static final Address CITIZEN = Address.sms("+919812345678");
  public static final Address OFFICER = Address.sms("+919800000001");

  private StoreRows() {}

  public static Inbound inbound(String key, String text) {
    return Inbound.text(TWILIO, CITIZEN, key, text, NOON);
  }

  public static Plan plan() {
    return new Plan(
        List.of(
            new Plan.Leg("accept", Status.ACCEPTED, NOON.plus(minutes(5)), Optional.of(NOON)),
            new Plan.Leg("resolve", Status.RESOLVED, NOON.plus(minutes(100)), Optional.empty())),
        List.of(
            new Plan.Rung("nodal", Optional.of("excise"), 3),
            new Plan.Rung("deo", Optional.empty(), 1)),
        List.of(
            new Plan.Step(NOON.plus(minutes(3)), Plan.Act.REMIND, 0, true),
            new Plan.Step(NOON.plus(minutes(5)), Plan.Act.CLIMB, 0, false)));
  }

  public static Case complaint(long contactId, Optional<Place> place) {
    return new Case(
        0,
        Status.NEW,
        Optional.of("liquor_distribution"),
        Optional.empty(),
        false,
        false,
        "excise",
        place,
        "near the school",
        "daru bat rhi hai",
        contactId,
        Medium.SMS,
        "hi",
        NOON,
        plan(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.of(NOON.plus(minutes(3))),
        0);
  }

  /** The same case in other words. */
  static Case saying(Case c, String text) {
    return new Case(
        c.id(),
        c.status(),
        c.category(),
        c.secondary(),
        c.emergency(),
        c.anonymous(),
        c.department(),
        c.place(),
        c.placeText(),
        text,
        c.contactId(),
        c.medium(),
        c.language(),
        c.filedAt(),
        c.plan(),
        c.rung(),
        c.ownerId(),
        c.ownerRole(),
        c.nextActionAt(),
        c.version());
  }

  public static Outbox.Draft reply(long contactId, String text) {
    return draft(Kind.REPLY, contactId, text, NOON, NOON.plus(minutes(60)));
  }

  public static Outbox.Draft draft(
      Kind kind, long contactId, String text, Instant due, Instant expires) {
    return new Outbox.Draft(
        kind,
        contactId,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Medium.SMS,
        text,
        "en",
        1,
        "case.filed",
        Optional.empty(),
        SendState.QUEUED,
        "",
        NOON,
        due,
        expires);
  }

  /** The same about a case. */
  public static Outbox.Draft about(Outbox.Draft draft, long caseId) {
    return with(draft, draft.officerId(), Optional.of(caseId), draft.messageId(), draft.state());
  }

  /** The same to an officer as such. */
  public static Outbox.Draft to(Outbox.Draft draft, Officer officer) {
    return with(draft, Optional.of(officer.id()), draft.caseId(), draft.messageId(), draft.state());
  }

  /** The same as an effect of an incoming message. */
  public static Outbox.Draft because(Outbox.Draft draft, long messageId) {
    return with(draft, draft.officerId(), draft.caseId(), Optional.of(messageId), draft.state());
  }

  /** The same in another state from the start. */
  public static Outbox.Draft in(Outbox.Draft draft, SendState state) {
    return with(draft, draft.officerId(), draft.caseId(), draft.messageId(), state);
  }

  /** The same about something that may be reported. */
  public static Outbox.Draft regarding(Outbox.Draft draft, String subject) {
    return new Outbox.Draft(
        draft.kind(),
        draft.contactId(),
        draft.officerId(),
        draft.caseId(),
        draft.messageId(),
        Optional.of(subject),
        draft.medium(),
        draft.text(),
        draft.language(),
        draft.segments(),
        draft.template(),
        draft.replyTo(),
        draft.state(),
        draft.reason(),
        draft.at(),
        draft.dueAt(),
        draft.expiresAt(),
        draft.buttons(),
        Optional.empty());
  }

  /** The same with rows of buttons. */
  public static Outbox.Draft offering(Outbox.Draft draft, List<List<Button>> buttons) {
    return new Outbox.Draft(
        draft.kind(),
        draft.contactId(),
        draft.officerId(),
        draft.caseId(),
        draft.messageId(),
        draft.subject(),
        draft.medium(),
        draft.text(),
        draft.language(),
        draft.segments(),
        draft.template(),
        draft.replyTo(),
        draft.state(),
        draft.reason(),
        draft.at(),
        draft.dueAt(),
        draft.expiresAt(),
        buttons,
        Optional.empty());
  }

  private static Outbox.Draft with(
      Outbox.Draft draft,
      Optional<Long> officerId,
      Optional<Long> caseId,
      Optional<Long> messageId,
      SendState state) {
    return new Outbox.Draft(
        draft.kind(),
        draft.contactId(),
        officerId,
        caseId,
        messageId,
        draft.medium(),
        draft.text(),
        draft.language(),
        draft.segments(),
        draft.template(),
        draft.replyTo(),
        state,
        draft.reason(),
        draft.at(),
        draft.dueAt(),
        draft.expiresAt());
  }

  public static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }
}
