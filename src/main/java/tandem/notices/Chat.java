package tandem.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.basics.RuleBroken;
import tandem.inbox.Sheet;
import tandem.inbox.Sheet.Link;
import tandem.inbox.Sheet.Words;

/// A kind of chat, and how a notice is written for it.
public enum Chat {
  /// Block Kit, for an incoming webhook.
  SLACK {
    @Override
    Map<String, Object> message(String subject, Sheet sheet) {
      var blocks = new ArrayList<Map<String, Object>>();
      blocks.add(Map.of("type", "header", "text", plain(cut(subject, 150))));
      for (var part : sheet.parts()) {
        blocks.add(
            switch (part) {
              case Words(var text) ->
                  Map.of(
                      "type",
                      "section",
                      "text",
                      Map.of("type", "mrkdwn", "text", cut(escaped(text), 3000)));
              case Link(var label, var url) ->
                  Map.of(
                      "type",
                      "actions",
                      "elements",
                      List.of(Map.of("type", "button", "text", plain(cut(label, 75)), "url", url)));
            });
      }
      return Map.of("text", escaped(subject), "blocks", blocks);
    }
  },

  /// An adaptive card, for a webhook of Workflows.
  TEAMS {
    @Override
    Map<String, Object> message(String subject, Sheet sheet) {
      var body = new ArrayList<Map<String, Object>>();
      body.add(text(subject, "weight", "Bolder"));
      var actions = new ArrayList<Map<String, Object>>();
      for (var part : sheet.parts()) {
        switch (part) {
          case Words(var words) -> body.add(text(words, "spacing", "Medium"));
          case Link(var label, var url) ->
              actions.add(Map.of("type", "Action.OpenUrl", "title", cut(label, 75), "url", url));
        }
      }
      var card = new LinkedHashMap<String, Object>();
      card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
      card.put("type", "AdaptiveCard");
      card.put("version", "1.4");
      card.put("body", body);
      card.put("actions", actions);
      return Map.of(
          "type",
          "message",
          "attachments",
          List.of(
              Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }
  };

  abstract Map<String, Object> message(String subject, Sheet sheet);

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Chat of(String text) {
    for (var chat : values()) {
      if (chat.key().equals(text)) {
        return chat;
      }
    }
    throw RuleBroken.in("kind", "channels.kind-unknown", text);
  }

  private static Map<String, Object> plain(String text) {
    return Map.of("type", "plain_text", "text", text);
  }

  private static Map<String, Object> text(String words, String how, String much) {
    // Two blanks before a line's end: a line of its own in Markdown; nothing else of it is meant.
    var plain = words.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1").replace("\n", "  \n");
    return Map.of("type", "TextBlock", "wrap", true, "text", plain, how, much);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
