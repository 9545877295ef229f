package org.plumbline.codeset;

/** A release read from a file: its table, and the report of the import. */
public record ImportedRelease(HcpcsTable table, ImportReport report) {}
