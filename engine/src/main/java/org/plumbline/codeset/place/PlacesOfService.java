package org.plumbline.codeset.place;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.source.StarterTable;

/** CMS's place of service code set. Thread-safe; a look-up makes no object. */
public final class PlacesOfService {

  private static final String HEADER = "code,first_day,last_day,name,source";

  private final PlaceOfService[] byNumber = new PlaceOfService[100];

  private final boolean empty;

  private PlacesOfService(List<String[]> rows) throws CodeSetException {
    empty = rows.isEmpty();
    for (String[] cells : rows) {
      int number = number(cells[0]);
      if (number < 0 || byNumber[number] != null) {
        throw new CodeSetException("\"" + cells[0] + "\" is no place of service, or stands twice");
      }
      byNumber[number] =
          new PlaceOfService(cells[0], day(cells[1]), day(cells[2]), cells[3], cells[4]);
    }
  }

  /** The set of this installation, or one without codes where no rules are installed. */
  public static PlacesOfService orNone() {
    try {
      return installed();
    } catch (IOException noRules) {
      return none();
    }
  }

  private static PlacesOfService none() {
    try {
      return new PlacesOfService(List.of());
    } catch (CodeSetException noRowIsWrong) {
      throw new IllegalStateException(noRowIsWrong);
    }
  }

  /** The set of this installation. */
  public static PlacesOfService installed() throws IOException {
    return new PlacesOfService(StarterTable.installed("places-of-service.csv", HEADER));
  }

  /**
   * Reads CSV with the columns {@code code,first_day,last_day,name,source}.
   *
   * @throws CodeSetException naming what cannot be read
   */
  public static PlacesOfService read(InputStream csv) throws IOException {
    return new PlacesOfService(StarterTable.read(csv, HEADER));
  }

  private static int day(String date) throws CodeSetException {
    try {
      return date.isEmpty() ? CodeRow.NO_DAY : (int) LocalDate.parse(date).toEpochDay();
    } catch (DateTimeException noDate) {
      throw new CodeSetException("\"" + date + "\" is no day of a place of service", noDate);
    }
  }

  /** 0 to 99 for two digits, else -1. */
  private static int number(String code) {
    if (code.length() != 2) {
      return -1;
    }
    int tens = code.charAt(0) - '0';
    int ones = code.charAt(1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  /** Whether the set has no codes at all. */
  public boolean isEmpty() {
    return empty;
  }

  /** Whether the set has, or had on some day, a code. */
  public boolean lists(String code) {
    return row(code) != null;
  }

  /** What the set says of a code on a day, in days since 1970-01-01. */
  public PlaceStatus lookup(String code, int day) {
    PlaceOfService row = row(code);
    return row == null ? PlaceStatus.UNKNOWN : row.on(day);
  }

  /** The row of a code. */
  public Optional<PlaceOfService> find(String code) {
    return Optional.ofNullable(row(code));
  }

  /** The first day of a code, in days since 1970-01-01; 0 where none is known. */
  public long firstDay(String code) {
    PlaceOfService row = row(code);
    return row == null || row.firstDay() == CodeRow.NO_DAY ? 0 : row.firstDay();
  }

  /** All rows, by code. */
  public Stream<PlaceOfService> all() {
    return Arrays.stream(byNumber).filter(Objects::nonNull);
  }

  private PlaceOfService row(String code) {
    int number = number(code);
    return number < 0 ? null : byNumber[number];
  }
}
