package tandem.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/// Views are templates that were compiled with the application. Redirects are left to Spring.
@Component
class JteViews implements ViewResolver, Ordered {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Framing framing;

  JteViews(Framing framing) {
    this.framing = framing;
    engine.setBinaryStaticContent(true);
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.startsWith("redirect:") || name.startsWith("forward:")) {
      return null;
    }
    var template = name + ".jte";
    return engine.hasTemplate(template) ? new JteView(template) : null;
  }

  @Override
  public int getOrder() {
    return 0;
  }

  /// Draws into memory first, so that a template that fails has not sent half a page.
  private final class JteView extends AbstractView {
    private final String template;

    JteView(String template) {
      this.template = template;
      setContentType("text/html;charset=UTF-8");
    }

    @Override
    protected void renderMergedOutputModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var framed = new HashMap<>(model);
      framing.around(framed, request);
      var page = new Utf8ByteOutput();
      engine.render(template, framed, page);
      response.setContentType(getContentType());
      response.setContentLength(page.getContentLength());
      page.writeTo(response.getOutputStream());
    }
  }
}
