package org.harkara.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** In which language a message was written, and so is answered. */
public final class Language {
  public static final String HINDI = "hi";
  public static final String ENGLISH = "en";

  /** Roman Hindi that is no English word: one is enough. */
  private static final Set<String> SURE =
      keys(
          """
          hai hain nahi nhi rahe raha rahi rhe rha rhi ka ke ki ko kya kyu kyon kab kahan kaha kaise
          kaun kaunsa kitna kitne mera meri mere hamara hamare hamari humara humare aap aapka apna
          apne apni unka uska iska inka koi kuch kuchh sab bhi aur lekin magar phir fir abhi tak yahan
          yaha wahan waha jaldi bahut hua hui hue gaya gayi gaye gya gyi gye kar karo karna karke karne
          diya diye diyo deni dena dene dekar deke leke lekar lene liye wala wale wali walo bina saath
          mat haan han ji theek thik acha accha namaste namaskar shukriya dhanyavad dhanyawad bhejo
          bheje bhejiye aao aaiye ghar gaon gaanv gali mohalla paisa paise rupaye rupye sharab daru
          daroo matdan matdata chunav neta netaji log logo vidhan sabha kendra sarkari gadi bijli pani
          shikayat suchna sahayata sthiti chahiye milna mila mili mile milega lagi laga lage banta
          bant baant bat bate raat subah shaam sham din aaj kal parso hum ham tum tumhara yeh ye woh
          wo jo jisme usme isme inme sakte sakta sakti kripya kripaya pata malum galat sahi naam
          karwai karyavahi bheji pahuncha pahunche nipta niptara hu hoon tha thi
          baje bje purush mahila kul shuru suru khatam samapt chalu kharab badli badal wapas
          """);

  /** Words of both languages; two of them make Hindi when no English word stands beside. */
  private static final Set<String> EITHER = keys("me se pe par to ye do is us in he ho na te");

  private static final Set<String> ENGLISH_WORDS =
      keys(
          """
          the a an of and for with near from is are was were being been has have had this that there
          they their them you your my we our us it in on at by not no please send what when where how
          who why which can could should will would people police without being done came reached
          team action taken thanks thank hello hi test help status
          started closed completed finished replaced returned deposited dispatched arrived
          polled voted waiting working till until after before again still
          """);

  private Language() {}

  /**
   * @param sure false when nothing in the text speaks for either language: digits, names, codes
   */
  public record Guess(String language, boolean sure) {}

  /** Devanagari or Roman Hindi, and any mixture with it, is Hindi. */
  public static Guess of(String folded, List<Word> words) {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 0x0900 && c <= 0x0DFF) {
        return new Guess(HINDI, true);
      }
    }
    int hindi = 0;
    int either = 0;
    int english = 0;
    for (var word : words) {
      if (word.number()) {
        continue;
      }
      var key = word.key();
      if (EITHER.contains(key)) {
        either++;
      } else if (ENGLISH_WORDS.contains(key)) {
        english++;
      } else if (SURE.contains(key)) {
        hindi++;
      }
    }
    if (hindi > 0 && (hindi >= 2 || english <= 2)) {
      return new Guess(HINDI, true);
    }
    if (english == 0 && either >= 2) {
      return new Guess(HINDI, true);
    }
    return new Guess(ENGLISH, english > 0);
  }

  private static Set<String> keys(String words) {
    return Arrays.stream(words.strip().split("\\s+"))
        .map(Spelling::key)
        .collect(Collectors.toUnmodifiableSet());
  }
}
