package org.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Location;
import org.plumbline.finding.Finding;

class CsvWriterTest {

  private static final String HEADER =
      "file,claim_index,claim_id,line,item,severity,rule,family,message,loop,segment,element,"
          + "component,segment_number,st_segment,offset,pointer,row,column,acknowledgment,"
          + "status277,authorities,read\n";

  @Test
  void a_finding_is_a_row_under_the_header() throws IOException {
    assertEquals(
        HEADER
            + "batch.837,3,ACCT0003,2,24G,warning,DA-U01,descriptor,"
            + "\"The narrative names 60 mg and the descriptor says \"\"per 15 mg\"\".\","
            + "2400,SV1,SV104,,37,35,1234,,,,,,CMS-PUB-100-04-CH17,J1885\n",
        written(Samples.DOSE));
  }

  @Test
  void what_a_finding_about_the_file_lacks_is_empty() throws IOException {
    assertEquals(
        HEADER
            + "batch.837,,,,,error,FMT-ENV-003,syntax,The interchange ends early.,"
            + ",IEA,,,90,,4567,,,,,,,\n",
        written(Samples.ENVELOPE));
  }

  @Test
  void a_pointer_and_a_cell_have_their_columns() throws IOException {
    assertEquals(
        HEADER
            + "f,1,A,,28,error,FMT-28-001,format,m,,,,,,,,/lines/0/units,,,,,,\n"
            + "f,1,A,,28,error,FMT-28-001,format,m,,,,,,,12,/lines/0,,,,,,\n"
            + "f,1,A,,28,error,FMT-28-001,format,m,,,,,,,,,12,units,,,,\n",
        written(
            Samples.at(new Location.Pointer("/lines/0/units")),
            Samples.at(new Location.Pointer("/lines/0", 12)),
            Samples.at(new Location.Cell(12, "units"))));
  }

  @Test
  void a_claim_number_is_no_formula() throws IOException {
    String row = written(Samples.inClaim(1, "=HYPERLINK(\"x\")", "m")).lines().toList().get(1);
    assertEquals("\"'=HYPERLINK(\"\"x\"\")\"", row.split(",")[2]);
  }

  @Test
  void a_line_of_output_is_a_finding_whatever_the_claim_holds() throws IOException {
    assertEquals(2, written(Samples.inClaim(1, "A\r\nB", "m\nn")).lines().count());
  }

  private static String written(Finding... findings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter writer = new CsvWriter(bytes)) {
      for (Finding finding : findings) {
        writer.found(finding);
      }
      writer.finished(Samples.withFindings());
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
