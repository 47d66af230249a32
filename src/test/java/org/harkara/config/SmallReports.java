package org.harkara.config;

/** The least configuration that declares reports: one kind for the poll day, one for every day. */
final class SmallReports {
  private SmallReports() {}

  static SmallConfig config() {
    var config = new SmallConfig();
    for (var language : new String[] {"en", "hi"}) {
      var file = "messages/" + language + ".yaml";
      config.put(
          file,
          config.text(file)
              + """
              report.noted: "{place}"
              silence.own: "{place}"
              notice.trouble: "{place}"
              confirm.report.other: "{flag}"
              """);
    }
    return config
        .put(
            "reports/turnout.yaml",
            """
            name: {en: Turnout}
            places: [station]
            reporters: [ceo_office]
            behalf: [nodal_officer]
            lists: [daily]
            party: {role: ceo_office, by: [ceo_office], from: eve 00:00, to: closes + 30h}
            events:
              turnout:
                name: {en: turnout}
                per: slot
                cumulative: true
                fields:
                  total: {type: count, name: {en: total}, required: true}
                  male: {type: count, name: {en: male}}
                  female: {type: count, name: {en: female}}
                  third: {type: count, name: {en: third}, omitted: 0}
                sums: {total: [male, female, third]}
                checks:
                  - {rule: "total <= electors", flag: above_electors}
                  - {rule: "growth.total <= 0.4 * electors * slots", flag: jump}
                earliest: opens
                latest: slot + 2h
                silence:
                  due: slot + 10m
                  rungs:
                    - {role: ceo_office, after: 0m, text: silence.own}
                    - {role: nodal_officer, after: 10m, text: silence.own}
                  settledBy: [final_turnout]
                publish: {by: [ceo_office], unlock: [ceo_office]}
                reply: report.noted
              final_turnout:
                name: {en: final}
                per: once
                follows: turnout
                fields:
                  total: {type: count, name: {en: total}, required: true}
                checks:
                  - {rule: "total >= previous.total", flag: below_previous}
                after: [turnout]
                reply: report.noted
              evm_problem:
                name: {en: machine}
                per: each
                fields:
                  unit: {type: choice, name: {en: unit}, choices: {CU: {en: CU}}, omitted: CU}
                trouble: opens
                movement: faulty
                category: liquor
                notices:
                  - {when: ["unit = CU"], tell: [nodal_officer/excise], text: notice.trouble}
                reply: report.noted
            """)
        .put(
            "reports/work.yaml",
            """
            name: {en: Work}
            places: [station]
            reporters: [ceo_office]
            runs: {from: 2025-11-01, to: 2025-11-30}
            expected: {184/123: {"1": 20}}
            target: {event: daily, field: done, share: 0.1}
            events:
              daily:
                name: {en: daily}
                per: day
                cumulative: true
                fields:
                  done: {type: count, name: {en: done}}
                checks:
                  - {rule: "done >= previous.done", flag: below_previous}
                silence:
                  due: "18:00"
                  rungs: [{role: ceo_office, after: 0m, text: silence.own}]
                reply: report.noted
              shift:
                name: {en: shift}
                per: part
                fields:
                  part: {type: choice, name: {en: part}, required: true, choices: {"1": {en: one}}}
                  present: {type: count, name: {en: present}}
                checks:
                  - {rule: "present = expected", flag: not_as_expected}
                reply: report.noted
              seizure:
                name: {en: seizure}
                per: each
                fields:
                  item: {type: choice, name: {en: item}, choices: {cash: {en: cash}, liquor: {en: liquor}}}
                  quantity:
                    type: quantity
                    name: {en: quantity}
                    unitsBy: item
                    units: {litre: {name: {en: litre}, factor: 1, of: [liquor]}}
                  value: {type: money, name: {en: value}}
                  note: {type: text, name: {en: note}}
                doubles: {same: [item, value], within: 12h, under: ac}
                reply: report.noted
            """);
  }
}
