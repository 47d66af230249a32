package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedSealTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[KeyedSeal.KEY]);
  private static final String NUMBER = "+919812345678";

  private final KeyedSeal seal = KeyedSeal.of(KEY);

  @Test
  void whatIsClosedOpensWithTheSameKeyAndLooksDifferentEachTime() {
    var once = seal.close(NUMBER);
    assertThat(seal.close(NUMBER)).isNotEqualTo(once);
    assertThat(once).doesNotContain("9812345678");
    assertThat(KeyedSeal.of(KEY).open(once)).isEqualTo(NUMBER);
  }

  @Test
  void noOtherKeyOpensItAndNobodyChangesIt() {
    var closed = seal.close(NUMBER);
    assertThatThrownBy(() -> KeyedSeal.of(KeyedSeal.newKey()).open(closed))
        .isInstanceOf(IllegalStateException.class);
    var raw = Base64.getDecoder().decode(closed);
    raw[20] ^= 1;
    var changed = Base64.getEncoder().encodeToString(raw);
    assertThatThrownBy(() -> seal.open(changed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTraceIsTheSameAlwaysAndAnotherUnderAnotherKey() {
    assertThat(seal.trace(NUMBER))
        .isEqualTo(KeyedSeal.of(KEY).trace(NUMBER))
        .hasSize(64)
        .isNotEqualTo(seal.trace("+919812345679"))
        .isNotEqualTo(KeyedSeal.of(KeyedSeal.newKey()).trace(NUMBER));
    assertThat(seal.mark()).isEqualTo(KeyedSeal.of(KEY).mark()).isNotEqualTo(seal.trace(NUMBER));
  }

  @ParameterizedTest
  @CsvSource({
    "AAAA, it has 3 bytes and not 32",
    "not base64!, it is not base64",
    "'', it has 0 bytes and not 32"
  })
  void aKeyIsThirtyTwoBytes(String key, String why) {
    assertThatThrownBy(() -> KeyedSeal.of(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }

  @Test
  void aSealPrintsNothing() {
    assertThat(seal).hasToString("[SEAL]");
  }
}
