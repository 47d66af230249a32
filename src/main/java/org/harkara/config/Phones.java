package org.harkara.config;

import java.util.List;
import java.util.Map;
import org.harkara.model.Address;

/**
 * {@code phones.yaml}: the phones of the page on which a drill is tried out.
 *
 * @param open whose phones stand there at first, from left to right
 * @param citizens phones that belong to no officer
 * @param suggestions role, {@link #CITIZEN} or {@link #OFFICER} → language → what to write; {@link
 *     #CASE} in it stands for the number of the case the phone was last told about
 */
public record Phones(
    List<Address> open,
    List<Address> citizens,
    Map<String, Map<String, List<String>>> suggestions) {
  public static final Phones NONE = new Phones(List.of(), List.of(), Map.of());
  public static final String CITIZEN = "citizen";
  public static final String OFFICER = "officer";
  public static final String CASE = "{case}";

  /** There is room for so many. */
  public static final int MOST = 4;

  public Phones {
    open = List.copyOf(open);
    citizens = List.copyOf(citizens);
    suggestions = Map.copyOf(suggestions);
  }

  /** In this language, else in English; none where the role has no list. */
  public List<String> suggestions(String role, String language) {
    var byLanguage = suggestions.getOrDefault(role, Map.of());
    return byLanguage.getOrDefault(language, byLanguage.getOrDefault("en", List.of()));
  }
}
