package org.harkara.config;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.harkara.model.Context;
import org.harkara.model.Reporting;

/**
 * The whole of {@code config/}, read and checked. Everything a state may change is in here.
 *
 * @param channels by the name of their section
 * @param departments by slug
 * @param roles by slug
 * @param texts by language, then by key
 * @param packs by name
 * @param packsAt place code → names of the packs in force there and below, the nearest place wins;
 *     whoever is below none of them has those of the district
 * @param reports kinds of reports by slug
 * @param imports how the lists of other offices are read
 * @param phones whose phones a drill's page shows
 */
public record Config(
    Settings settings,
    Map<String, ChannelConfig> channels,
    Calendar calendar,
    Map<String, Department> departments,
    Map<String, Role> roles,
    Categories categories,
    Map<String, Map<String, String>> texts,
    Map<String, Pack> packs,
    Map<String, List<String>> packsAt,
    Map<String, ReportKind> reports,
    List<PlaceRow> places,
    List<OfficerRow> officers,
    List<DltTemplate> dltTemplates,
    ImportWords imports,
    Phones phones) {

  /** The same over other places and people. */
  public Config with(List<PlaceRow> otherPlaces, List<OfficerRow> otherOfficers) {
    return new Config(
        settings,
        channels,
        calendar,
        departments,
        roles,
        categories,
        texts,
        packs,
        packsAt,
        reports,
        otherPlaces,
        otherOfficers,
        dltTemplates,
        imports,
        phones);
  }

  /** Names of the packs in force where somebody reports; all for whoever reports nowhere. */
  public List<String> packsFor(Context context) {
    return context.reporting().map(Reporting::packs).orElseGet(() -> List.copyOf(packs.keySet()));
  }

  /**
   * How an event is texted, by each of these packs that has words for it.
   *
   * @param in names of packs, those in force first
   */
  public List<EventTexts> texted(String event, List<String> in) {
    return in.stream()
        .map(packs::get)
        .filter(Objects::nonNull)
        .map(pack -> pack.texting().events().get(event))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The event of this slug, of whatever kind. */
  public Optional<ReportEvent> event(String slug) {
    return reports.values().stream()
        .map(kind -> kind.events().get(slug))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
