package org.harkara.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harkara.model.Button;
import org.harkara.model.Names;
import org.harkara.model.Offer;
import org.harkara.model.Press;

/** The buttons under our questions; what stands on them is {@code button.*} of the catalogue. */
public final class Offers {
  private final Map<String, Map<String, String>> texts;

  /**
   * @param texts by language, then key
   */
  public Offers(Map<String, Map<String, String>> texts) {
    this.texts = texts;
  }

  /** YES and NO, side by side. */
  public List<List<Offer>> yesNo(String subject) {
    return List.of(
        List.of(
            new Offer(words("button.yes"), new Press(subject, "yes").data()),
            new Offer(words("button.no"), new Press(subject, "no").data())));
  }

  public List<List<Offer>> ok(String subject) {
    return List.of(List.of(new Offer(words("button.ok"), new Press(subject, "ok").data())));
  }

  /** A key by which the phone says where it is. */
  public List<List<Offer>> location() {
    return List.of(List.of(new Offer(words("button.guide.location"), Button.LOCATION)));
  }

  /** A text without holes, in every language. */
  public Names words(String key) {
    var byLanguage = new HashMap<String, String>();
    texts.forEach((language, byKey) -> byLanguage.put(language, byKey.getOrDefault(key, key)));
    return byLanguage.isEmpty() ? Names.of(key, key) : new Names(byLanguage);
  }
}
