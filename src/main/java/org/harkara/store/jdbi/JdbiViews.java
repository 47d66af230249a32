package org.harkara.store.jdbi;

import org.harkara.store.Accounts;
import org.harkara.store.CaseRegister;
import org.harkara.store.EvidenceRegister;
import org.harkara.store.ImportRegister;
import org.harkara.store.MessageRegister;
import org.harkara.store.OfficerRegister;
import org.harkara.store.PlaceRegister;
import org.harkara.store.ReportRegister;
import org.harkara.store.TriageRegister;
import org.harkara.store.Views;

/** The read side, over one connection. */
class JdbiViews implements Views {
  private final CaseRegister cases;
  private final MessageRegister messages;
  private final OfficerRegister officers;
  private final ReportRegister reports;
  private final PlaceRegister places;
  private final ImportRegister imports;
  private final EvidenceRegister evidence;
  private final TriageRegister triage;
  private final Accounts accounts;

  JdbiViews(Queries queries, KeyedSeal seal) {
    cases = new CaseLists(queries);
    messages = new MessageLists(queries, seal);
    officers = new OfficerLists(queries);
    reports = new ReportLists(queries);
    places = new PlaceLists(queries);
    imports = new ImportedLists(queries);
    evidence = new EvidenceLists(queries);
    triage = new TriageLists(queries);
    accounts = new GrantRows(queries);
  }

  @Override
  public CaseRegister caseRegister() {
    return cases;
  }

  @Override
  public MessageRegister messageRegister() {
    return messages;
  }

  @Override
  public OfficerRegister officerRegister() {
    return officers;
  }

  @Override
  public ReportRegister reportRegister() {
    return reports;
  }

  @Override
  public PlaceRegister placeRegister() {
    return places;
  }

  @Override
  public ImportRegister importRegister() {
    return imports;
  }

  @Override
  public EvidenceRegister evidenceRegister() {
    return evidence;
  }

  @Override
  public TriageRegister triageRegister() {
    return triage;
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }
}
