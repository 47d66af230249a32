package org.harkara.web;

import org.harkara.store.Attachments;
import org.harkara.store.CaseOrders;
import org.harkara.store.Cases;
import org.harkara.store.Contacts;
import org.harkara.store.Duties;
import org.harkara.store.HandOvers;
import org.harkara.store.ImportRegister;
import org.harkara.store.Imports;
import org.harkara.store.Incidents;
import org.harkara.store.Ledger;
import org.harkara.store.LinkCodes;
import org.harkara.store.Marks;
import org.harkara.store.Outbox;
import org.harkara.store.Places;
import org.harkara.store.Prompts;
import org.harkara.store.ReportRegister;
import org.harkara.store.Reports;
import org.harkara.store.Sessions;
import org.harkara.store.Sweeps;
import org.harkara.store.Tables;
import org.harkara.store.Triage;
import org.harkara.store.TriageRegister;

/** What the web never touches of a store. */
abstract class AbsentTables implements Tables {
  static AssertionError absent() {
    return new AssertionError("the web does not touch this table");
  }

  @Override
  public Ledger ledger() {
    throw absent();
  }

  @Override
  public Contacts contacts() {
    throw absent();
  }

  @Override
  public Sessions sessions() {
    throw absent();
  }

  @Override
  public Places places() {
    throw absent();
  }

  @Override
  public Duties duties() {
    throw absent();
  }

  @Override
  public Cases cases() {
    throw absent();
  }

  @Override
  public CaseOrders caseOrders() {
    throw absent();
  }

  @Override
  public LinkCodes linkCodes() {
    throw absent();
  }

  @Override
  public HandOvers handOvers() {
    throw absent();
  }

  @Override
  public Prompts prompts() {
    throw absent();
  }

  @Override
  public Outbox outbox() {
    throw absent();
  }

  @Override
  public Marks marks() {
    throw absent();
  }

  @Override
  public Reports reports() {
    throw absent();
  }

  @Override
  public Incidents incidents() {
    throw absent();
  }

  @Override
  public Sweeps sweeps() {
    throw absent();
  }

  @Override
  public ReportRegister reportRegister() {
    throw absent();
  }

  @Override
  public Imports imports() {
    throw absent();
  }

  @Override
  public Attachments attachments() {
    throw absent();
  }

  @Override
  public ImportRegister importRegister() {
    throw absent();
  }

  @Override
  public Triage triage() {
    throw absent();
  }

  @Override
  public TriageRegister triageRegister() {
    throw absent();
  }
}
