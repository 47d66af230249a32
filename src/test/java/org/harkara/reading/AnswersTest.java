package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.CaseNumber;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.model.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What counts as the answer while a question is open for hours and days, and what is a matter of
 * its own. In the rows N is the case asked about, M another one, X no case's number.
 */
class AnswersTest {
  private static final Instant NOW = Instant.parse("2025-11-06T05:30:00Z");
  private static final Contact CONTACT =
      new Contact(
          1, Address.sms("+919812345678"), Optional.empty(), Optional.empty(), false, false);
  private static final String ASKED = CaseNumber.of(1001);
  private static final String OTHER = CaseNumber.of(1005);
  private static final String WRONG = "10012";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # matters of their own
          liquor_distribution        | EVM kharab ho gaya hai booth 123 AC 184    | evm_vvpat_fault
          liquor_distribution        | booth 123 AC 184 par hamla ho gaya, goli chali, jaldi aao | violence_law_order!
          liquor_distribution        | ji sir sharab bat rahi hai booth 123       | liquor_distribution
          liquor_distribution        | sharab bat rahi hai                        | liquor_distribution
          liquor_distribution        | no drinking water at polling station 123   | polling_station_facility
          polling_station_facility   | no drinking water at polling station 123   | polling_station_facility
          liquor_distribution        | nahi booth par goli chal rahi hai          | violence_law_order!
          liquor_distribution        | jhagda                                     | [violence_law_order]
          liquor_distribution        | ji jhagda ho raha                          | [violence_law_order]
          liquor_distribution        | ok mera booth kahan hai                    | ?own_booth
          liquor_distribution        | ji sir humare gaon me bahut gadbad chal rahi hai bhejo kisi ko | -VAGUE
          # no
          liquor_distribution        | NO it is still there                       | SOLVED no: it is still there
          liquor_distribution        | nahi abhi bhi hai                          | SOLVED no: abhi bhi hai
          liquor_distribution        | ji nahi                                    | SOLVED no
          liquor_distribution        | sir nahi                                   | SOLVED no
          liquor_distribution        | haan par nahi hua                          | SOLVED no: haan par nahi hua
          liquor_distribution        | solved nahi hai                            | SOLVED no: solved nahi hai
          liquor_distribution        | nahi sharab ab bhi bat rahi hai            | SOLVED no: sharab ab bhi bat rahi hai
          liquor_distribution        | abhi bhi sharab bat rahi hai               | SOLVED no: abhi bhi sharab bat rahi hai
          polling_station_facility   | no, drinking water is missing              | SOLVED no: drinking water is missing
          poster_banner_no_permission | no the banner still hangs                 | SOLVED no: the banner still hangs
          ~~                         | no the banner still hangs                  | SOLVED no: the banner still hangs
          poster_banner_no_permission | banner abhi tak nahi hata                 | SOLVED no: banner abhi tak nahi hata
          violence_law_order         | nahi abhi bhi marpit ho rahi hai           | SOLVED no: abhi bhi marpit ho rahi hai
          # yes
          liquor_distribution        | haan ho gaya dhanyavad                     | SOLVED yes
          liquor_distribution        | हाँ                                         | SOLVED yes
          liquor_distribution        | problem solved thank you                   | SOLVED yes
          poster_banner_no_permission | haan banner hata diya                     | SOLVED yes
          poster_banner_no_permission | yes the banner was removed from the school wall, thanks | SOLVED yes
          # by number
          liquor_distribution        | YES N                                      | SOLVED yes
          liquor_distribution        | NO N abhi bhi                              | SOLVED no: abhi bhi
          liquor_distribution        | YES M                                      | /confirm M
          liquor_distribution        | ok M                                       | /confirm M
          liquor_distribution        | M ho gaya                                  | /confirm M
          liquor_distribution        | M NO                                       | /reopen M
          liquor_distribution        | NO M abhi bhi hai                          | /reopen M: abhi bhi hai
          liquor_distribution        | M done nahi hua                            | /reopen M: M done nahi hua
          liquor_distribution        | no X done nahi hua                         | /reopen X: done nahi hua
          liquor_distribution        | NO X                                       | /reopen X
          """)
  void onlyYesAndNoSaySolved(String category, String text, String expected) {
    var asked = new Context.OpenCase(1001, ASKED, category, Optional.empty(), NOW);
    assertThat(read(text, Session.Ask.SOLVED, asked, List.of(), Optional.empty()))
        .isEqualTo(numbers(expected));
  }

  @ParameterizedTest(name = "officer: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DONE M seized      | /done M: seized
          no M done nahi hua | /reopen M: done nahi hua
          N ho gaya          | SOLVED yes
          """)
  void anOfficerMayBeAskedToo(String text, String expected) {
    var asked = new Context.OpenCase(1001, ASKED, "drugs", Optional.empty(), NOW);
    var place = new Place(9, "CHANDANPUR", "district", Names.of("C", ""), Optional.empty());
    var duties = List.of(ReaderTest.duty(place));
    assertThat(read(text, Session.Ask.SOLVED, asked, duties, Optional.empty()))
        .isEqualTo(numbers(expected));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          M | YES                 | /confirm M
          M | nahi                | /reopen M
          M | NO abhi bhi hai     | /reopen M: abhi bhi hai
          M | photo bhej diya     | @M reply_to
          M | sharab bat rahi hai | @M reply_to
          N | YES                 | SOLVED yes
          N | nahi                | SOLVED no
          """)
  void aReplyToNamesItsCase(String repliesTo, String text, String expected) {
    var asked = new Context.OpenCase(1001, ASKED, "drugs", Optional.empty(), NOW);
    assertThat(read(text, Session.Ask.SOLVED, asked, List.of(), Optional.of(numbers(repliesTo))))
        .isEqualTo(numbers(expected));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          jaldi aao koi nahi aaya abhi tak   | @N follow_up
          kab aaoge                          | @N follow_up
          log jhagda kar rahe                | [violence_law_order]
          sharab bant rahi hai               | @N same_category
          evm kharab hai                     | evm_vvpat_fault
          goli chal gayi school ke paas      | violence_law_order!
          kahan batau                        | ?general
          pani ki tanki ke paas              | PLACE words
          Rampur                             | PLACE words
          ward 7                             | PLACE words
          hanuman mandir ke samne            | PLACE words
          bijli office ke samne wali gali    | PLACE words
          mere ghar                          | PLACE words
          रामपुर स्कूल के पास                   | PLACE words
          184/123                            | PLACE in 184/123
          pata nahi                          | PLACE words
          jaldi aao mandir ke paas           | PLACE words
          jaldi bhejo Lakhanpur me           | PLACE words
          sharab bant rahi hai mandir pe     | PLACE words
          """)
  void notEveryTextIsAPlace(String text, String expected) {
    var asked = new Context.OpenCase(1001, ASKED, "liquor_distribution", Optional.empty(), NOW);
    assertThat(read(text, Session.Ask.PLACE, asked, List.of(), Optional.empty()))
        .isEqualTo(numbers(expected));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sharab   | [liquor_distribution]
          jhagda   | [violence_law_order]
          gali me  | SUBJECT words
          """)
  void aHintAfterAVagueTextGetsTheMenu(String text, String expected) {
    var pending =
        new Session(
            Session.Ask.SUBJECT,
            Optional.empty(),
            List.of(),
            List.of("kuch gadbad"),
            false,
            1,
            NOW,
            NOW);
    var context =
        new Context(
            CONTACT, List.of(), Optional.of(pending), List.of(), Optional.empty(), false, NOW);
    assertThat(JudgeTest.word(Sample.READER.decide(Sample.READER.parse(text), context)))
        .isEqualTo(expected);
  }

  private static String read(
      String text,
      Session.Ask ask,
      Context.OpenCase asked,
      List<Duty> duties,
      Optional<String> repliesTo) {
    var pending = Session.about(ask, asked.id(), NOW, NOW);
    var open = ask == Session.Ask.PLACE ? List.of(asked) : List.<Context.OpenCase>of();
    var context =
        new Context(
            CONTACT, duties, Optional.of(pending), open, repliesTo, false, NOW, Optional.of(asked));
    return JudgeTest.word(Sample.READER.decide(Sample.READER.parse(numbers(text)), context));
  }

  private static String numbers(String text) {
    return text.replaceAll("\\bN\\b", ASKED)
        .replaceAll("\\bM\\b", OTHER)
        .replaceAll("\\bX\\b", WRONG);
  }
}
