package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be used, in words. */
final class Reason {

  private Reason() {}

  static String of(IOException failed) {
    if (failed instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failed instanceof AccessDeniedException) {
      return "no permission";
    }
    if (failed instanceof NotDirectoryException) {
      return "not a directory";
    }
    if (failed instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
  }
}
