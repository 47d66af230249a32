package org.harkara.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.model.Value;
import org.harkara.store.Tables;

/**
 * What is wrong with a figure that is asked back, in a few words and with the figures that tell.
 */
final class Dangers {
  private final Config config;
  private final Wording wording;

  Dangers(Config config, Wording wording) {
    this.config = config;
    this.wording = wording;
  }

  /**
   * {@code electors} that are exceeded ({@code 1050}, {@code male 560}) and the {@code sum} of the
   * parts of a total that is another; empty where that is not so.
   */
  Map<String, Object> limits(
      ReportEvent event, Map<String, Value> values, Place place, Tables tables) {
    var limits = new HashMap<String, Object>();
    limits.put("electors", exceeded(event, values, tables.places().electors(place.id())));
    limits.put("sum", Sums.other(event, values).map(Wording::plain).orElse(""));
    return limits;
  }

  private Names exceeded(
      ReportEvent event, Map<String, Value> values, Map<String, Integer> electors) {
    var all = BigDecimal.valueOf(electors.values().stream().mapToLong(Integer::longValue).sum());
    for (var total : event.sums().keySet()) {
      if (Value.number(values, total).filter(n -> n.compareTo(all) > 0).isPresent()) {
        return wording.inEach(language -> Wording.plain(all));
      }
    }
    for (var limit : electors.entrySet()) {
      var most = BigDecimal.valueOf(limit.getValue());
      var field = Optional.ofNullable(event.fields().get(limit.getKey()));
      if (field.isPresent()
          && Value.number(values, limit.getKey()).filter(n -> n.compareTo(most) > 0).isPresent()) {
        return wording.inEach(
            language -> field.get().name().in(language) + " " + Wording.plain(most));
      }
    }
    return wording.inEach(language -> "");
  }

  /**
   * Each in the words of {@code report.danger.FLAG}, or, where the figures for it are not known, of
   * {@code report.flag.FLAG}.
   *
   * @param limits see {@link #limits}
   */
  Names listed(List<String> flags, Map<String, Object> limits, Checks.Found checks) {
    var holes = new HashMap<>(limits);
    holes.put("previous", checks.previous().map(wording::figure).orElse(""));
    holes.put("next", checks.next().map(wording::figure).orElse(""));
    return wording.inEach(
        language ->
            flags.stream()
                .map(flag -> words(flag, checks.after(flag) ? "next" : flag, holes, language))
                .distinct()
                .collect(Collectors.joining(", ")));
  }

  private String words(String flag, String key, Map<String, Object> holes, String language) {
    var text = config.texts().get(language).getOrDefault("report.danger." + key, "");
    for (var hole : holes.entrySet()) {
      var mark = "{" + hole.getKey() + "}";
      var word =
          hole.getValue() instanceof Names names ? names.in(language) : hole.getValue().toString();
      if (text.contains(mark)) {
        text = word.isEmpty() ? "" : text.replace(mark, word);
      }
    }
    return text.isEmpty() ? wording.flag(flag).in(language) : text;
  }
}
