package org.harkara.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A complaint on its way. Immutable; {@code store.Cases.update} writes a changed copy.
 *
 * @param id row id; {@link CaseNumber#of} gives the number people see
 * @param category slug; empty until triage has named one
 * @param placeText where it is, in the complainant's words
 * @param text as complained, numbers not yet masked
 * @param contactId of the complainant
 * @param medium it came by
 * @param language to answer in
 * @param rung index into {@code plan.ladder} of the highest rung told so far
 * @param ownerId the officer last made responsible; empty while nobody is
 * @param ownerRole the role that officer was found by
 * @param nextActionAt when the clock next looks at it; empty when it never will
 * @param version counts updates: a write against a stale copy fails
 */
public record Case(
    long id,
    Status status,
    Optional<String> category,
    Optional<String> secondary,
    boolean emergency,
    boolean anonymous,
    String department,
    Optional<Place> place,
    String placeText,
    String text,
    long contactId,
    Medium medium,
    String language,
    Instant filedAt,
    Plan plan,
    int rung,
    Optional<Long> ownerId,
    Optional<String> ownerRole,
    Optional<Instant> nextActionAt,
    int version) {

  public String number() {
    return CaseNumber.of(id);
  }

  public Case withStatus(Status next) {
    return copy(next, plan, rung, ownerId, ownerRole, nextActionAt);
  }

  public Case withPlan(Plan next) {
    return copy(status, next, rung, ownerId, ownerRole, nextActionAt);
  }

  public Case withOwner(int newRung, Optional<Long> officerId, Optional<String> role) {
    return copy(status, plan, newRung, officerId, role, nextActionAt);
  }

  public Case withNextActionAt(Optional<Instant> next) {
    return copy(status, plan, rung, ownerId, ownerRole, next);
  }

  public Case withText(String newText) {
    return new Case(
        id,
        status,
        category,
        secondary,
        emergency,
        anonymous,
        department,
        place,
        placeText,
        newText,
        contactId,
        medium,
        language,
        filedAt,
        plan,
        rung,
        ownerId,
        ownerRole,
        nextActionAt,
        version);
  }

  public Case withPlace(Optional<Place> newPlace, String newPlaceText) {
    return new Case(
        id,
        status,
        category,
        secondary,
        emergency,
        anonymous,
        department,
        newPlace,
        newPlaceText,
        text,
        contactId,
        medium,
        language,
        filedAt,
        plan,
        rung,
        ownerId,
        ownerRole,
        nextActionAt,
        version);
  }

  public Case withCategory(Optional<String> newCategory, String newDepartment, boolean urgent) {
    return new Case(
        id,
        status,
        newCategory,
        secondary,
        urgent,
        anonymous,
        newDepartment,
        place,
        placeText,
        text,
        contactId,
        medium,
        language,
        filedAt,
        plan,
        rung,
        ownerId,
        ownerRole,
        nextActionAt,
        version);
  }

  private Case copy(
      Status newStatus,
      Plan newPlan,
      int newRung,
      Optional<Long> newOwner,
      Optional<String> newRole,
      Optional<Instant> next) {
    return new Case(
        id,
        newStatus,
        category,
        secondary,
        emergency,
        anonymous,
        department,
        place,
        placeText,
        text,
        contactId,
        medium,
        language,
        filedAt,
        newPlan,
        newRung,
        newOwner,
        newRole,
        next,
        version);
  }
}
