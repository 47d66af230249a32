package org.harkara.model;

/** Why a message leaves; the order is the order of sending. */
public enum Kind {
  REPLY,
  NOTICE,
  REMINDER,
  BULK
}
