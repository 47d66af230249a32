package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.config.SmallConfig.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.harkara.model.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code phones.yaml}, which may be left out. */
class PhonesFaultsTest {
  private static final String FILE = "phones.yaml";
  private static final String TEXT =
      """
      citizens: ["telegram:77", "+919812345678"]
      open: ["telegram:77", "+919800100001"]
      suggestions:
        citizen: {en: [HELP], hi: [सहायता]}
        ceo_office: {en: [LIST]}
      """;

  @TempDir Path dir;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        row(
            FILE,
            "\"+919812345678\"]",
            "98123]",
            "phones.yaml:1: citizens: '98123' is not a phone: write telegram: and digits, or + and"
                + " the whole number"),
        row(
            FILE,
            "\"+919800100001\"]",
            "\"telegram:77\"]",
            "phones.yaml:2: open: stands twice: one phone is in one hand"),
        row(
            FILE,
            "ceo_office:",
            "ceo:",
            "phones.yaml:5: suggestions.ceo: is neither citizen, officer nor a role of"
                + " departments.yaml"),
        row(
            FILE,
            "{en: [LIST]}",
            "{hi: [LIST]}",
            "phones.yaml:5: suggestions.ceo_office: the key 'en' is missing"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("mistakes")
  void oneMistake(String file, String old, String now, List<String> faults) {
    new SmallConfig().put(FILE, TEXT).replace(file, old, now).in(dir);
    assertThat(SmallConfig.faults(dir, Map.of())).containsExactlyElementsOf(faults);
  }

  @Test
  void itIsReadAndSuggestsInTheLanguageOrInEnglish() {
    var phones = ConfigLoader.load(new SmallConfig().put(FILE, TEXT).in(dir), Map.of()).phones();

    assertThat(phones.open()).containsExactly(Address.telegram("77"), Address.sms("+919800100001"));
    assertThat(phones.suggestions("citizen", "hi")).containsExactly("सहायता");
    assertThat(phones.suggestions("ceo_office", "hi")).containsExactly("LIST");
    assertThat(phones.suggestions("nodal_officer", "hi")).isEmpty();
  }

  @Test
  void withoutTheFileNoPhoneStandsThere() {
    assertThat(ConfigLoader.load(new SmallConfig().in(dir), Map.of()).phones())
        .isEqualTo(Phones.NONE);
  }
}
