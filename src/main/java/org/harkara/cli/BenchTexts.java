package org.harkara.cli;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What citizens write, in Hindi, Roman Hindi and English, about as often as they write it. */
final class BenchTexts {
  private BenchTexts() {}

  enum Kind {
    PLACED,
    UNPLACED,
    QUESTION,
    STATUS,
    VAGUE
  }

  record Line(Kind kind, String text) {}

  private static final List<String> COMPLAINTS =
      List.of(
          "daru bat rahi hai sarpanch ke ghar par",
          "गांव में शराब बांटी जा रही है",
          "Liquor is being distributed from a white van behind the market",
          "paise baant rahe hain log ghar ghar jaakar 500 500 rupaye",
          "वोट के लिए पैसे बांटे जा रहे हैं, जल्दी टीम भेजिए",
          "Cash being given to voters near the primary school, please send a squad",
          "EVM kharab hai do ghante se voting band hai",
          "ईवीएम मशीन खराब है, लंबी लाइन लगी है",
          "Poster and banner on government building wall, party flags on the office",
          "loudspeaker raat ko 11 baje bhi baj raha hai",
          "साड़ी और कंबल बांटे जा रहे हैं",
          "saree aur bartan bant rahe hai vote ke badle",
          "booth par pani aur ramp nahi hai",
          "No drinking water and no shade at the polling station",
          "log dhamki de rahe hain ki vote mat do");

  private static final List<String> PLACES =
      List.of(", AC 184 booth %d", ", बूथ %d विधानसभा 184", " booth no %d AC 184", " 184/%d");

  private static final List<String> QUESTIONS =
      List.of(
          "mera booth kahan hai",
          "मतदान के लिए कौन सा पहचान पत्र चाहिए",
          "What time does polling start?",
          "voter list me naam kaise dekhe",
          "वोटर कार्ड खो गया है, क्या वोट डाल सकता हूं");

  private static final List<String> VAGUE =
      List.of("help karo", "यहां गड़बड़ हो रही है", "problem here please come", "jaldi aao");

  private static final int FIRST_STATION = 120;
  private static final int STATIONS = 11;

  /** Of a hundred: 60 complaints with a place, 20 without, 10 questions, 5 STATUS, 5 vague. */
  static List<Line> mixed(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> line(random)).toList();
  }

  private static Line line(Random random) {
    int of = random.nextInt(100);
    if (of < 60) {
      var place = one(PLACES, random).formatted(FIRST_STATION + random.nextInt(STATIONS));
      return new Line(Kind.PLACED, one(COMPLAINTS, random) + place);
    }
    if (of < 80) {
      return new Line(Kind.UNPLACED, one(COMPLAINTS, random));
    }
    if (of < 90) {
      return new Line(Kind.QUESTION, one(QUESTIONS, random));
    }
    return of < 95 ? new Line(Kind.STATUS, "STATUS") : new Line(Kind.VAGUE, one(VAGUE, random));
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
