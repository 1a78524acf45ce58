package tandem.exchange;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.support.LocalizationSupport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Prints a plan as PDF, with its own fonts so that names look the same everywhere.
public final class PlanPdf {
  private final TemplateEngine templates;
  private final PrintFont regular = new PrintFont("DejaVuSans.ttf");
  private final PrintFont bold = new PrintFont("DejaVuSans-Bold.ttf");

  public PlanPdf(TemplateEngine templates) {
    this.templates = templates;
  }

  public byte[] write(PlanDocument plan, LocalizationSupport t) {
    var page = new StringOutput();
    templates.render("exchange/print.jte", Map.of("plan", plan, "t", t), page);
    var html = page.toString();
    var printable = regular.printable(html);
    if (!printable.equals(html)) {
      var note = "<p class=\"quiet\">" + t.lookup("exchange.print.letters") + "</p></body>";
      printable = printable.replace("</body>", note);
    }
    return pdf(printable);
  }

  private byte[] pdf(String html) {
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useFont(regular::open, "Print", 400, FontStyle.NORMAL, true);
    builder.useFont(bold::open, "Print", 700, FontStyle.NORMAL, true);
    // A printed plan fetches nothing, whatever its text says.
    builder.useUriResolver((base, uri) -> null);
    builder.withHtmlContent(html, null);
    builder.toStream(bytes);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
