package org.harkara.complaint;

import java.time.Instant;
import java.util.HashMap;
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
import org.harkara.text.Mask;

/** The texts about a case, by addressee: every hole that any of them may have is filled here. */
final class Letters {
  private static final int EXCERPT = 160;

  private final Config config;

  Letters(Config config) {
    this.config = config;
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
    return duties.stream()
        .map(Duty::officer)
        .distinct()
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
    args.put("status", statusName(complaint));
    args.put("department", departmentName(complaint.department()));
    args.putAll(more);
    return args;
  }

  private static Instant currentDue(Case complaint) {
    return complaint.plan().legs().get(Plans.currentLeg(complaint.plan())).due();
  }

  Names categoryName(Optional<String> slug) {
    return config.categories().get(slug.orElse(org.harkara.config.Categories.TRIAGE)).name();
  }

  Names departmentName(String slug) {
    var department = config.departments().get(slug);
    return department == null ? Names.of(slug, slug) : department.name();
  }

  Names roleName(String slug) {
    var role = config.roles().get(slug);
    return role == null ? Names.of(slug, slug) : role.name();
  }

  /** The words for a status stand in the catalogue, as {@code status.SLUG}. */
  private Names statusName(Case complaint) {
    var byLanguage = new HashMap<String, String>();
    config
        .texts()
        .forEach(
            (language, texts) ->
                byLanguage.put(
                    language,
                    texts.getOrDefault(
                        "status." + complaint.status().slug(), complaint.status().slug())));
    return new Names(byLanguage);
  }

  /** Code and name where known, else the complainant's words, else that it is not known. */
  private Names placeName(Case complaint) {
    if (complaint.place().isPresent()) {
      return Names.of(complaint.place().get().code(), complaint.place().get().code());
    }
    if (!complaint.placeText().isBlank()) {
      return Names.of(excerpt(complaint.placeText()), excerpt(complaint.placeText()));
    }
    var unknown = new HashMap<String, String>();
    config
        .texts()
        .forEach(
            (language, texts) -> unknown.put(language, texts.getOrDefault("place.unknown", "?")));
    return new Names(unknown);
  }

  static String excerpt(String text) {
    var masked = Mask.of(text.strip());
    return masked.length() <= EXCERPT ? masked : masked.substring(0, EXCERPT - 1) + "…";
  }
}
