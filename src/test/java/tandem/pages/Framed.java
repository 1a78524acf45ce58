package tandem.pages;

import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The shell without a database: its own controllers, filters and views around those of a test.
final class Framed {
  private Framed() {}

  static MockMvcTester around(Object... controllers) throws IOException {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    var assets = new Assets();
    var texts = new Texts(Bundles.messageSource());
    var headers = new StaticListableBeanFactory().getBeanProvider(PlanHeader.class);
    var refusals = new Refusals(texts);
    var all = new java.util.ArrayList<>(java.util.List.of(controllers));
    all.add(assets);
    all.add(refusals);
    all.add(new Theme());
    return MockMvcTester.create(
        MockMvcBuilders.standaloneSetup(all.toArray())
            .setControllerAdvice(refusals)
            .addFilters(new ContentPolicy(), new ReadableParameters())
            .setViewResolvers(new JteViews(new Framing(assets, texts, headers)))
            .build());
  }
}
