package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is by itself. {@code !} marks an emergency, {@code +} a second matter. */
class JudgeTest {
  static final Context CITIZEN =
      new Context(
          new Contact(
              1, Address.sms("+919812345678"), Optional.empty(), Optional.empty(), false, false),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          false,
          Instant.parse("2025-11-06T05:00:00Z"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # distribution
          nagad rupya baanta ja raha hai har ghar me            | money_distribution
          They gave 2000 rupees to every family for votes       | money_distribution
          नेता के आदमी 500 रुपये दे रहे हैं                        | money_distribution
          ₹500 bant rahe hain                                   | money_distribution
          vote khareedne ke liye note baat rahe                 | money_distribution
          candidate is distributing blankets in our colony      | gift_coupon_distribution
          महिलाओं को मिक्सर बांटा जा रहा है                         | gift_coupon_distribution
          party wale mobile phone bant rahe                     | gift_coupon_distribution
          darru ki botal baant rahe hai                         | liquor_distribution
          दारू पिला रहे हैं वोट के लिए                             | liquor_distribution
          Whisky bottles being supplied to villagers            | liquor_distribution
          truck me avaidh sharab ki peti chhupa rakhi hai       | liquor_distribution
          shraab bat rahi hai                                   | liquor_distribution
          sarab bat rhi                                         | liquor_distribution
          daaru baant rhe                                       | liquor_distribution
          शराव बंट रही है                                         | liquor_distribution
          smack bech rahe hain ladke booth ke paas              | drugs
          SHARAB BANT RAHI HAI                                  | liquor_distribution
          🍺 sharaab   baant rahe h!!!                          | liquor_distribution
          # emergencies
          booth par goli chal gayi                              | violence_law_order!
          बूथ पर गोली चल रही है                                  | violence_law_order!
          polling station ke bahar do gut me jhagda ho raha hai | violence_law_order!
          people are injured in stone pelting                   | violence_law_order!
          pistol dikha kar vote dalne se rok rahe               | firearms_intimidation!
          mujhe jaan se marne ki dhamki mili hai                | firearms_intimidation!
          hawai firing ki hai gundo ne                          | firearms_intimidation!
          mahilao ko vote dalne jane nahi de rahe               | firearms_intimidation!
          booth kabza kar liya hai                              | bogus_voting_booth_capture!
          fake voting chal rahi hai booth 45 par                | bogus_voting_booth_capture!
          someone already cast my vote                          | bogus_voting_booth_capture!
          # poll day
          evm khraab ho gayi hai                                | evm_vvpat_fault
          EVM not working since 8 am                            | evm_vvpat_fault
          वीवीपैट से पर्ची नहीं निकल रही                           | evm_vvpat_fault
          voting abhi tak start nahi hui                        | poll_process
          presiding officer is asking people to vote for one party | poll_process
          booth me pine ka pani nahi hai                        | polling_station_facility
          मतदान केंद्र पर शौचालय गंदा है                            | polling_station_facility
          booth me laga nirdesh ka poster phata hua hai         | polling_station_facility
          form 17c par sign nahi kiya                           | poll_process
          # code
          bijli ke khambe par banner laga hai                   | poster_banner_no_permission
          मेरे मकान पर बिना पूछे झंडा लगा दिया                     | poster_banner_no_permission
          hoarding still not removed after model code           | poster_banner_no_permission
          school ki deewar par naara likha hai                  | property_defacement
          50 gadiyon ka kafila bina anumati nikla               | vehicle_convoy_no_permission
          tractor me bhar ke matdata ko booth la rahe           | voter_transport
          buses hired to carry people to rally                  | rally_transport
          raat ke 11 baje dj baj raha hai prachar ka            | loudspeaker_beyond_time
          prachar band hone ke baad bhi meeting ho rahi         | campaign_ban_period
          booth ke bahar tent laga kar prachar kar rahe         | campaign_near_booth
          dharm ke naam par vote mang rahe                      | hate_communal_speech
          bhadkau bhashan diya neta ne                          | hate_communal_speech
          sarkari gadi se prachar ho raha hai                   | govt_misuse
          shikshak party ka prachar kar rahe hai                | govt_misuse
          pamphlet par printer ka naam nahi hai                 | poster_no_declaration
          facebook par jhoothi khabar phaila rahe               | social_media_fake_news
          akhbar me paisa dekar khabar chhapwayi                | paid_news
          # roll, card, staff
          mera naam voter list me nahi hai                      | voter_roll
          BLO ghar nahi aaya                                    | voter_roll
          मेरा नाम मतदाता सूची से हटा दिया गया                      | voter_roll
          mera voter card kho gaya                              | epic_card
          वोटर कार्ड नहीं मिला                                    | epic_card
          chunav duty ka paisa nahi mila                        | poll_staff_grievance
          training me khana nahi mila                           | poll_staff_grievance
          # two matters
          paisa aur sharab bant rahe hai                        | liquor_distribution+money_distribution
          marpit ho rahi hai aur evm tod di                     | violence_law_order!+evm_vvpat_fault
          # outside
          padosi ke ghar shadi me dj baj raha hai raat bhar     | out_of_scope
          gaon ki sadak kharab hai                              | out_of_scope
          नल में पानी नहीं आ रहा                                  | out_of_scope
          mera pati sharab pi kar jhagda karta hai              | out_of_scope
          # questions
          mera matdan kendra kaunsa hai                         | ?own_booth
          where is my polling station                           | ?own_booth
          vote dene ke liye kaun sa document chahiye            | ?documents
          matdan kitne baje tak hai                             | ?poll_time
          मतदान का समय क्या है                                    | ?poll_time
          voter list me naam kaise dekhe                        | ?check_roll
          duplicate voter card kaise banega                     | ?lost_epic
          kya bina permission rally nikal sakte hai             | ?general
          Can a candidate distribute liquor?                    | ?general
          naya naam kaise jodwaye                               | ?general
          # negated, past
          yahan sharab nahi bat rahi hai                        | -VAGUE
          no liquor is being distributed here                   | -VAGUE
          sharab bat nahi rahi                                  | -VAGUE
          koi marpit nahi hui                                   | -VAGUE
          यहाँ कोई मारपीट नहीं हुई                                 | -VAGUE
          booth par goli nahi chali                             | -VAGUE
          pichhle chunav me goli chali thi                      | -VAGUE
          marpit nahi ruk rahi                                  | violence_law_order!
          police kuch nahi kar rahi sharab bat rahi hai         | liquor_distribution
          # unclear
          kuch gadbad hai                                       | -VAGUE
          de rahe hain sabko                                    | -VAGUE
          namaste sir                                           | -GREETING
          Hi                                                    | -GREETING
          thank you sir                                         | -THANKS
          ok                                                    | -THANKS
          👍                                                     | -THANKS
          test message                                          | -SPAM_OR_TEST
          qwrtp sdfgh                                           | -SPAM_OR_TEST
          aaaaaaa                                               | -SPAM_OR_TEST
          win free lottery click here                           | -SPAM_OR_TEST
          ???                                                   | -VAGUE
          12345                                                 | -VAGUE
          sharab                                                | [liquor_distribution]
          evm                                                   | [evm_vvpat_fault]
          """)
  void reads(String text, String expected) {
    var reading = Sample.READER.decide(Sample.READER.parse(text), CITIZEN);
    assertThat(word(reading)).as(reading.toString()).isEqualTo(expected);
  }

  static String word(Reading reading) {
    return switch (reading) {
      case Reading.Complaint c ->
          c.category().map(slug -> slug + (c.emergency() ? "!" : "")).orElse("")
              + c.secondary().map(slug -> "+" + slug).orElse("")
              + (c.candidates().isEmpty() ? "" : c.candidates().toString());
      case Reading.Question q -> "?" + q.topic();
      case Reading.Unclear u -> "-" + u.why();
      case Reading.Command c ->
          "/" + c.event() + c.caseNumber().map(n -> " " + n).orElse("") + rest(c.argument());
      case Reading.Answer a -> a.to() + " " + choice(a.choice());
      case Reading.Comment c -> "@" + c.caseNumber() + " " + c.why();
      case Reading.Report r -> "=" + r.items();
      case Reading.Doubtful d -> "~" + d.event() + " " + d.why();
    };
  }

  private static String choice(Reading.Choice choice) {
    return switch (choice) {
      case Reading.Choice.Yes y -> "yes";
      case Reading.Choice.No n -> "no" + rest(n.remark());
      case Reading.Choice.Option o -> "#" + o.index();
      case Reading.Choice.Words w -> w.placeCode().map(code -> "in " + code).orElse("words");
    };
  }

  private static String rest(String text) {
    return text.isEmpty() ? "" : ": " + text;
  }
}
