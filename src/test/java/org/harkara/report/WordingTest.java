package org.harkara.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.harkara.config.Config;
import org.harkara.config.ConfigLoader;
import org.harkara.model.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a seizure is said to be: the quantity with the base unit of its item. */
class WordingTest {
  private static final Config SAMPLE = ConfigLoader.load(Path.of("config"), Map.of());

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          liquor         | 120  | liquor, quantity 120 litres       | शराब, मात्रा 120 लीटर
          drugs          | 2500 | drugs, quantity 2500 g            | मादक पदार्थ, मात्रा 2500 ग्राम
          precious_metal | 40.5 | precious metal, quantity 40.5 g   | कीमती धातु, मात्रा 40.5 ग्राम
          weapons        | 3    | weapons, quantity 3 pieces        | हथियार, मात्रा 3 नग
          """)
  void aQuantityHasItsUnit(String item, BigDecimal quantity, String en, String hi) {
    var values = new LinkedHashMap<String, Value>();
    values.put("item", new Value.Word(item));
    values.put("quantity", new Value.Amount(quantity));
    var words = new Wording(SAMPLE).values(SAMPLE.event("seizure").orElseThrow(), values);
    assertThat(words.in("en")).isEqualTo(en);
    assertThat(words.in("hi")).isEqualTo(hi);
  }
}
