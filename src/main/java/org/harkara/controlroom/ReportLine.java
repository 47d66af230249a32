package org.harkara.controlroom;

import org.harkara.model.Names;
import org.harkara.model.Report;

/** A report and whose it is. */
public record ReportLine(Report report, Names officer) {}
