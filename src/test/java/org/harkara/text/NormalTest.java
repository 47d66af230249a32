package org.harkara.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NormalTest {
  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of("case", "OK Done", "OK Done", "ok done"),
        Arguments.of("spaces", "  a \t\n b  ", "a b", "a b"),
        Arguments.of("no-break and ideographic space", "a\u00A0b\u3000c", "a b c", "a b c"),
        Arguments.of("joiners", "क्\u200dष\u200c", "क्ष", "क्ष"),
        Arguments.of("byte-order mark, soft hyphen", "\uFEFFda\u00ADru", "daru", "daru"),
        Arguments.of("Devanagari digits", "१२३", "१२३", "123"),
        Arguments.of("Bengali, Tamil, Gurmukhi digits", "১௨੩", "১௨੩", "123"),
        Arguments.of("Arabic digits", "٣۴", "٣۴", "34"),
        Arguments.of("full width", "ＯＫ　１２", "ＯＫ １２", "ok 12"),
        Arguments.of("mathematical digits", "\uD835\uDFCF7", "17", "17"),
        Arguments.of("quotes and dashes", "“a” ‘b’ 10–20", "\"a\" 'b' 10-20", "\"a\" 'b' 10-20"),
        Arguments.of("composed", "e\u0301", "é", "é"),
        Arguments.of("variation selector", "☎\uFE0F", "☎", "☎"),
        Arguments.of("lone surrogate", "a\uD83Db", "a\uD83Db", "a\uD83Db"),
        Arguments.of("nothing", "\u200b\u200b", "", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void makesRegular(String label, String raw, String clean, String folded) {
    assertThat(Normal.of(raw)).isEqualTo(new Normal(clean, folded));
  }

  @Test
  void looksAtTheBeginningOnlyAndSplitsNoPair() {
    assertThat(Normal.of("a".repeat(5000)).clean()).hasSize(Normal.LIMIT);
    assertThat(Normal.of("a".repeat(1999) + "😀😀").clean()).isEqualTo("a".repeat(1999));
    assertThat(Normal.of(null)).isEqualTo(new Normal("", ""));
  }

  @ParameterizedTest(name = "{0} sounds like {1}")
  @CsvSource({
    "sharaab, sarab",
    "daaru, daroo",
    "phaila, faila",
    "wala, vala",
    "zila, jila",
    "gaadi, gadi",
    "nhi, nahi",
    "rhe, rahe",
    "k, ke",
    "h, hain",
    "gya, gaya",
    "bje, baje",
    "vot, vote",
    "railly, raily",
    "शराब, सराब",
    "केंद्र, केन्द्र",
    "बाँटी, बांटि",
    "बढ़ा, बढा",
    "रुपये, रुपए",
    "गयी, गई",
    "पर्चा, परचा"
  })
  void spellingsOfOneWordHaveOneKey(String one, String other) {
    assertThat(Spelling.key(one)).isEqualTo(Spelling.key(other));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({"kya, kiya", "bat, bant", "bol, ball", "क्या, किया", "दल, दाल"})
  void differentWordsHaveDifferentKeys(String one, String other) {
    assertThat(Spelling.key(one)).isNotEqualTo(Spelling.key(other));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          शराब बंट रही है                               | hi | true
          daru bat rhi h                              | hi | true
          paisa                                       | hi | true
          Free coupon distribution near dhaba wala    | hi | true
          booth पर evm kharab                         | hi | true
          Cash being distributed to voters            | en | true
          EVM is not working at the booth in Gali 4   | en | true
          please send the team                        | en | true
          184/123                                     | en | false
          evm                                         | en | false
          """)
  void tellsTheLanguage(String text, String language, boolean sure) {
    var normal = Normal.of(text);
    assertThat(Language.of(normal.folded(), Word.split(normal)))
        .isEqualTo(new Language.Guess(language, sure));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          call 9812345678 now             | call 98xxxxxx78 now
          +919812345678                   | 98xxxxxx78
          09812345678                     | 98xxxxxx78
          +91 98123 45678.                | 98xxxxxx78.
          98123-45678                     | 98xxxxxx78
          987 654 3210                    | 98xxxxxx10
          ९८१२३४५६७८                        | 98xxxxxx78
          0612-2234567                    | 61xxxxxx67
          case 10012 booth 184/123        | case 10012 booth 184/123
          case 100124567                  | case 100124567
          500 500 2000 rs                 | 500 500 2000 rs
          5 log 11 baje 2025-11-06        | 5 log 11 baje 2025-11-06
          a+b 12345678901234567890        | a+b 12345678901234567890
          """)
  void masksPhonesAndNothingElse(String text, String masked) {
    assertThat(Mask.of(text)).isEqualTo(masked);
  }
}
