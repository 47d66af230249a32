package org.harkara.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.harkara.reading.Meaning.Sort;
import org.harkara.reading.Num.Trait;

/** Finds the numbers of a message: digits, digits with letters among them, numbers in words. */
final class Numbers {
  private static final String LOOKALIKES = "oil|";
  private static final int LONGEST = 15;
  private static final int HUNDRED = 100;

  /** "so" is a hundred only after a number. */
  private static final int SHORTEST_WORD = 3;

  private final Sheet sheet;
  private final List<Num> found = new ArrayList<>();

  /** Value said by the word that begins here, as configured; null where none is. */
  private final String[] said;

  private final int[] saidTo;

  private Numbers(Sheet sheet) {
    this.sheet = sheet;
    this.said = new String[sheet.size()];
    this.saidTo = new int[sheet.size()];
  }

  static List<Num> of(Sheet sheet) {
    return new Numbers(sheet).find();
  }

  private List<Num> find() {
    for (var mark : sheet.marks(Sort.NUMBER)) {
      if (mark.to() > saidTo[mark.from()]) {
        said[mark.from()] = mark.meaning().value();
        saidTo[mark.from()] = mark.to();
      }
    }
    for (int i = 0; i < said.length; i++) {
      if (said[i] != null && titled(i)) {
        said[i] = null;
      }
    }
    for (int i = 0; i < sheet.size() && found.size() <= Sheet.MOST_NUMBERS; ) {
      var word = sheet.words().get(i);
      boolean spoken = said[i] != null || word.number() && multiplied(i + 1);
      int end = spoken ? words(i) : word.number() ? digits(i) : i + 1;
      i = Math.max(end, i + 1);
    }
    return List.copyOf(found);
  }

  private boolean multiplied(int at) {
    return at < sheet.size()
        && said[at] != null
        && new BigDecimal(said[at]).compareTo(BigDecimal.valueOf(HUNDRED)) >= 0;
  }

  /** {@code 343 SO}, {@code 3 SO Ramesh}: no hundreds, but whoever signs. */
  private boolean titled(int at) {
    if (at == 0
        || sheet.raw(at).length() >= SHORTEST_WORD
        || new BigDecimal(said[at]).compareTo(BigDecimal.valueOf(HUNDRED)) < 0) {
      return false;
    }
    boolean many = sheet.words().get(at - 1).number() && sheet.raw(at - 1).length() > 1;
    int next = at + 1;
    boolean counts =
        next < sheet.size() && (sheet.words().get(next).number() || said[next] != null);
    boolean name = next < sheet.size() && !sheet.known(next) && !sheet.words().get(next).number();
    boolean capitals = sheet.typed(at, next).equals(sheet.typed(at, next).toUpperCase(Locale.ROOT));
    return many || name || capitals && !counts;
  }

  /** A run of digits; with {@code .} and digits stuck to it a fraction. */
  private int digits(int at) {
    var digits = new StringBuilder(sheet.raw(at));
    int end = at + 1;
    boolean letters = false;
    while (end + 1 < sheet.size()
        && sheet.touches(end)
        && sheet.touches(end + 1)
        && lookalike(end)
        && sheet.words().get(end + 1).number()) {
      digits.append(repaired(end)).append(sheet.raw(end + 1));
      letters = true;
      end += 2;
    }
    if (end < sheet.size() && sheet.touches(end) && lookalike(end) && closed(end + 1)) {
      digits.append(repaired(end));
      letters = true;
      end++;
    }
    int grouped = letters ? end : grouped(at, digits);
    if (grouped > end) {
      add(at, grouped, digits.toString(), "", Trait.PLAIN);
      return grouped;
    }
    var fraction = "";
    if (!letters && fractioned(end)) {
      fraction = sheet.raw(end);
      end++;
    }
    if (!fraction.isEmpty() && multiplied(end)) {
      var value = new BigDecimal(digits + "." + fraction).multiply(new BigDecimal(said[end]));
      found.add(new Num(at, end + 1, "", value.longValue(), "", 0, Trait.WORDS));
      return saidTo[end];
    }
    var trait = letters ? Trait.LETTERS : Trait.PLAIN;
    add(at, end, digits.toString(), fraction, stuck(at) ? Trait.MURKY : trait);
    return end;
  }

  /** {@code 1,043}, {@code 2,35,000}: thousands as written in India; else the end unchanged. */
  private int grouped(int at, StringBuilder digits) {
    int end = at + 1;
    if (sheet.raw(at).length() > 2 || sheet.raw(at).startsWith("0")) {
      return end;
    }
    var groups = new StringBuilder();
    while (end < sheet.size() && comma(end) && sheet.raw(end).length() == 2) {
      groups.append(sheet.raw(end++));
    }
    boolean large = sheet.raw(at).length() == 2 && groups.isEmpty();
    boolean paid =
        sheet.has("money") || sheet.marks(Sort.CHOICE).stream().anyMatch(m -> m.to() == at);
    if (large && !paid) {
      return end;
    }
    if (end < sheet.size() && comma(end) && sheet.raw(end).length() == 3) {
      digits.append(groups).append(sheet.raw(end));
      return end + 1;
    }
    return at + 1;
  }

  private boolean comma(int word) {
    return sheet.words().get(word).number() && sheet.between(word - 1, word).equals(",");
  }

  private boolean fractioned(int end) {
    return end < sheet.size()
        && sheet.words().get(end).number()
        && sheet.between(end - 1, end).equals(".")
        && !(end + 1 < sheet.size()
            && sheet.words().get(end + 1).number()
            && sheet.between(end, end + 1).equals("."))
        && !(end > 1
            && sheet.words().get(end - 2).number()
            && sheet.between(end - 2, end - 1).equals("."));
  }

  private void add(int from, int to, String digits, String fraction, Trait trait) {
    long value = digits.length() > LONGEST ? Long.MAX_VALUE : Long.parseLong(digits);
    found.add(new Num(from, to, digits, value, fraction, 0, trait));
  }

  private boolean lookalike(int word) {
    if (sheet.words().get(word).number()) {
      return false;
    }
    return sheet.raw(word).chars().allMatch(c -> LOOKALIKES.indexOf(c) >= 0);
  }

  private String repaired(int word) {
    return sheet.raw(word).replace('o', '0').replace('i', '1').replace('l', '1').replace('|', '1');
  }

  private boolean closed(int word) {
    return word >= sheet.size() || !sheet.touches(word);
  }

  /** A letter that looks like a digit, stuck to the front: {@code l18}. */
  private boolean stuck(int from) {
    return sheet.touches(from) && sheet.raw(from - 1).matches("[il|]");
  }

  /** {@code teen sau tetalis}, {@code 3 sau 43}, {@code sadhe das}. */
  private int words(int at) {
    var sum = BigDecimal.ZERO;
    var part = BigDecimal.ZERO;
    var shift = BigDecimal.ZERO;
    boolean multiplier = false;
    boolean sound = true;
    int small = 0;
    int end = at;
    while (end < sheet.size()
        && (said[end] != null || sheet.words().get(end).number() || multiplier && and(end))) {
      if (said[end] == null && !sheet.words().get(end).number()) {
        end++;
        continue;
      }
      boolean digit = said[end] == null;
      if (digit && !sheet.words().get(end).key().matches("[0-9]{1,4}")) {
        break;
      }
      if (digit && end > at && !multiplier && !multiplied(end + 1)) {
        break;
      }
      if (digit && part.signum() != 0 && !multiplied(end + 1)) {
        break;
      }
      var value = new BigDecimal(digit ? sheet.words().get(end).key() : said[end]);
      if (value.scale() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
        shift = shift.add(value);
      } else if (value.compareTo(BigDecimal.valueOf(HUNDRED)) >= 0) {
        if (end == at && sheet.raw(end).length() < SHORTEST_WORD) {
          return end + 1;
        }
        var times = part.signum() == 0 ? BigDecimal.ONE : part;
        sum = sum.add(times.add(shift).multiply(value));
        part = BigDecimal.ZERO;
        shift = BigDecimal.ZERO;
        multiplier = true;
      } else {
        small++;
        boolean tens = value.compareTo(BigDecimal.TEN) < 0 && tens(part);
        sound &= part.signum() == 0 || tens;
        part = part.add(value);
      }
      end = digit ? end + 1 : saidTo[end];
    }
    if (end == at) {
      return digits(at);
    }
    var total = sum.add(part);
    if (sheet.words().get(at).number() && !multiplier) {
      return digits(at);
    }
    boolean clock = !multiplier && shift.signum() != 0;
    int minutes = clock ? shift.multiply(BigDecimal.valueOf(60)).intValue() : 0;
    boolean odd =
        !sound || multiplier && shift.signum() != 0 || total.stripTrailingZeros().scale() > 0;
    if (small + (multiplier ? 1 : 0) > 0 || clock) {
      var trait = odd ? Trait.MURKY : Trait.WORDS;
      found.add(new Num(at, end, "", total.longValue(), "", minutes, trait));
    }
    return end;
  }

  /** {@code three hundred and forty}. */
  private boolean and(int word) {
    return word + 1 < sheet.size()
        && sheet.at("and", word).isPresent()
        && said[word + 1] != null
        && !multiplied(word + 1);
  }

  private static boolean tens(BigDecimal part) {
    long value = part.longValue();
    return value >= 20 && value < HUNDRED && value % 10 == 0;
  }
}
