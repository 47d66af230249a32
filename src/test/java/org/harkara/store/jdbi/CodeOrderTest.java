package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeOrderTest {
  @Test
  void numbersAreInTheOrderOfTheirSize() {
    var inOrder =
        List.of(
            "9", "12/3", "12/3A", "12/4", "12/30", "184", "184/1", "184/2", "184/10", "184/10A",
            "184/10B", "184/11", "184/100", "S184-1", "S184-2", "S184-10", "TC3");
    var shuffled = new ArrayList<>(inOrder);
    Collections.reverse(shuffled);
    shuffled.sort(CodeOrder.OF_CODES);
    assertThat(shuffled).isEqualTo(inOrder);
    Collections.sort(shuffled);
    shuffled.sort(CodeOrder.OF_CODES);
    assertThat(shuffled).isEqualTo(inOrder);
  }
}
