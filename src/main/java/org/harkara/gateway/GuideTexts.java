package org.harkara.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.gateway.Guide.Part;
import org.harkara.model.Button;
import org.harkara.model.Names;
import org.harkara.model.Offer;
import org.harkara.model.Press;
import org.harkara.text.Offers;

/** How the parts of a guided complaint are asked, and what the buttons under them stand for. */
final class GuideTexts {
  static final String OTHER = "other";
  static final String SKIP = "skip";
  static final String CONTINUE = "continue";
  static final String NAMED = "named";
  static final String SEND = "send";
  static final String AGAIN = "again";
  static final String CANCEL = "cancel";

  private final Config config;
  private final Offers offers;
  private final List<String> categories;

  GuideTexts(Config config) {
    this.config = config;
    this.offers = new Offers(config.texts());
    var named = config.settings().chat().guide();
    this.categories =
        named.isEmpty()
            ? config.categories().bySlug().values().stream()
                .filter(category -> category.kind().equals("complaint") && category.shown())
                .map(category -> category.slug())
                .toList()
            : named;
  }

  /**
   * A question.
   *
   * @param options what the buttons stand for, row by row
   */
  record Asked(String key, Map<String, Object> args, List<List<String>> options) {}

  /**
   * @param files how many came so far
   */
  Asked next(Guide guide, int files) {
    return guide
        .next()
        .map(part -> new Asked(key(part), Map.of("files", files), options(part)))
        .orElseGet(() -> summary(guide, files));
  }

  private static String key(Part part) {
    return "guide." + part.name().toLowerCase(Locale.ROOT);
  }

  private List<List<String>> options(Part part) {
    return switch (part) {
      case WHAT -> {
        var rows = new ArrayList<List<String>>();
        categories.forEach(slug -> rows.add(List.of(slug)));
        rows.add(List.of(OTHER, CANCEL));
        yield rows;
      }
      case WORDS -> List.of(List.of(CANCEL));
      case WHERE -> List.of(List.of(Button.LOCATION), List.of(SKIP));
      case FILES -> List.of(List.of(CONTINUE, CANCEL));
      case NAME -> List.of(List.of(NAMED, Guide.ANONYMOUS), List.of(CANCEL));
    };
  }

  private Asked summary(Guide guide, int files) {
    return new Asked(
        "guide.summary",
        Map.of(
            "category",
            guide.category().map(this::category).orElseGet(() -> words("button.guide.other")),
            "words",
            guide.get(Part.WORDS).orElse(""),
            "place",
            guide.placeCode().orElseGet(guide::placeWords),
            "files",
            files,
            "name",
            words(guide.anonymous() ? "button.guide.anonymous" : "button.guide.named")),
        List.of(List.of(SEND), List.of(AGAIN, CANCEL)));
  }

  private Names category(String slug) {
    return config.categories().ofCase(Optional.of(slug)).name();
  }

  private Names words(String key) {
    return offers.words(key);
  }

  List<List<Offer>> buttons(Asked asked, String stamp) {
    var rows = new ArrayList<List<Offer>>();
    int index = 0;
    for (var options : asked.options()) {
      var row = new ArrayList<Offer>();
      for (var option : options) {
        var data = new Press("guide:" + stamp, Integer.toString(index++)).data();
        row.add(new Offer(label(option), option.equals(Button.LOCATION) ? Button.LOCATION : data));
      }
      rows.add(row);
    }
    return rows;
  }

  private Names label(String option) {
    return switch (option) {
      case Button.LOCATION -> words("button.guide.location");
      case OTHER, SKIP, CONTINUE, NAMED, Guide.ANONYMOUS, SEND, AGAIN, CANCEL ->
          words("button.guide." + option);
      default -> category(option);
    };
  }

  /** The option whose label was typed, or sent by a key that says what stands on it. */
  Optional<String> labelled(String text, List<String> options) {
    return options.stream()
        .filter(
            o -> label(o).byLanguage().values().stream().anyMatch(text.strip()::equalsIgnoreCase))
        .findFirst();
  }

  /** Under a greeting: the languages, and what one may want. */
  List<List<Offer>> start() {
    var languages =
        config.texts().keySet().stream()
            .sorted()
            .map(
                language -> {
                  var name = config.texts().get(language).getOrDefault("language.name", language);
                  return new Offer(
                      Names.of(name, name), new Press("lang:" + language, "ok").data());
                })
            .toList();
    return List.of(languages, begin());
  }

  /** The buttons that begin a complaint, and that ask how the last one stands. */
  List<Offer> begin() {
    return List.of(
        new Offer(words("button.guide.begin"), new Press("guide:new", "ok").data()),
        new Offer(words("button.guide.status"), "/status"));
  }
}
