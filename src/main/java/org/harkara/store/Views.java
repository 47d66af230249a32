package org.harkara.store;

/** The read side: what boards, lists and the API may look at. */
public interface Views {
  CaseRegister caseRegister();

  MessageRegister messageRegister();

  OfficerRegister officerRegister();

  ReportRegister reportRegister();

  PlaceRegister placeRegister();

  ImportRegister importRegister();

  EvidenceRegister evidenceRegister();

  TriageRegister triageRegister();

  Accounts accounts();
}
