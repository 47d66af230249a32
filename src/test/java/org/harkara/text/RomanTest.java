package org.harkara.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word in Devanagari sounds like the same word typed in Latin letters. */
class RomanTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "शराब, sharaab",
    "दारू, daru",
    "मारपीट, marpit",
    "पत्थरबाजी, pattharbaji",
    "बंदूक, bandook",
    "बाँट, baant",
    "कंबल, kambal",
    "सरकारी, sarkari",
    "मतदान, matdaan",
    "मतदाता, matdata",
    "गए, gaye",
    "दिए, diye",
    "रुपए, rupaye",
    "नहीं, nahi",
    "में, me",
    "उतरी, utri",
    "समर्थक, samarthak",
    "वोट, vote"
  })
  void soundsLike(String devanagari, String latin) {
    assertThat(Word.split(Normal.of(devanagari)).getFirst().sound())
        .isEqualTo(Word.split(Normal.of(latin)).getFirst().key());
  }

  @ParameterizedTest
  @CsvSource({"daru", "343", "বাংলা"})
  void othersKeepTheirKey(String word) {
    var only = Word.split(Normal.of(word)).getFirst();
    assertThat(only.sound()).isEqualTo(only.key());
  }
}
