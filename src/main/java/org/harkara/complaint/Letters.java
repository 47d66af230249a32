package org.harkara.complaint;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Case;
import org.harkara.model.Duty;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.model.Status;
import org.harkara.text.Mask;

/** The texts about a case, by addressee: every hole that any of them may have is filled here. */
final class Letters {
  private static final int EXCERPT = 160;

  private final Config config;
  private final Names unknownPlace;
  private final Map<Status, Names> statuses = new EnumMap<>(Status.class);

  Letters(Config config) {
    this.config = config;
    this.unknownPlace = words(config, "place.unknown", "?");
    for (var status : Status.values()) {
      statuses.put(status, words(config, "status." + status.slug(), status.slug()));
    }
  }

  Letter toFiler(Case complaint, Kind kind, String key, Map<String, Object> more) {
    return new Letter(
        new Letter.To.OfContact(complaint.contactId()),
        kind,
        key,
        args(complaint, more),
        Optional.of(complaint.id()));
  }

  Letter toOfficer(
      Officer officer, Case complaint, Kind kind, String key, Map<String, Object> more) {
    return new Letter(
        new Letter.To.OfOfficer(officer),
        kind,
        key,
        args(complaint, more),
        Optional.of(complaint.id()));
  }

  List<Letter> toEach(List<Duty> duties, Case complaint, String key, Map<String, Object> more) {
    var told = new HashSet<Long>();
    return duties.stream()
        .map(Duty::officer)
        .filter(officer -> told.add(officer.id()))
        .map(officer -> toOfficer(officer, complaint, Kind.NOTICE, key, more))
        .toList();
  }

  private Map<String, Object> args(Case complaint, Map<String, Object> more) {
    var args = new HashMap<String, Object>();
    args.put("number", complaint.number());
    args.put("category", categoryName(complaint.category()));
    args.put("place", placeName(complaint));
    args.put("text", excerpt(complaint.text()));
    args.put("deadline", complaint.plan().deadline());
    args.put("due", currentDue(complaint));
    args.put("filed", complaint.filedAt());
    args.put("status", statuses.get(complaint.status()));
    args.put("department", departmentName(complaint.department()));
    args.putAll(more);
    return args;
  }

  private static Instant currentDue(Case complaint) {
    return complaint.plan().legs().get(Plans.currentLeg(complaint.plan())).due();
  }

  Names categoryName(Optional<String> slug) {
    var category = config.categories().ofCase(slug);
    return slug.filter(s -> !s.equals(category.slug()))
        .map(s -> Names.of(s, s))
        .orElse(category.name());
  }

  Names departmentName(String slug) {
    var department = config.departments().get(slug);
    return department == null ? Names.of(slug, slug) : department.name();
  }

  Names roleName(String slug) {
    var role = config.roles().get(slug);
    return role == null ? Names.of(slug, slug) : role.name();
  }

  /** Code and name where known, else the complainant's words, else that it is not known. */
  private Names placeName(Case complaint) {
    if (complaint.place().isPresent()) {
      return Names.of(complaint.place().get().code(), complaint.place().get().code());
    }
    if (!complaint.placeText().isBlank()) {
      return Names.of(excerpt(complaint.placeText()), excerpt(complaint.placeText()));
    }
    return unknownPlace;
  }

  /** A word that the catalogue has in each language. */
  private static Names words(Config config, String key, String otherwise) {
    var byLanguage = new HashMap<String, String>();
    config
        .texts()
        .forEach((language, texts) -> byLanguage.put(language, texts.getOrDefault(key, otherwise)));
    return new Names(byLanguage);
  }

  static String excerpt(String text) {
    var masked = Mask.of(text.strip());
    return masked.length() <= EXCERPT ? masked : masked.substring(0, EXCERPT - 1) + "…";
  }
}
