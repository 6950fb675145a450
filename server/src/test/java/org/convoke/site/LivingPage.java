package org.convoke.site;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoke.event.EventId;
import org.convoke.event.Listing;
import org.convoke.index.TestEvents;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;

/**
 * The living page: every component of the pages, made by the templates themselves, each in every state it has. What it looks
 * like is kept as pictures; that it is accessible is tested with the pages.
 */
final class LivingPage implements Handler {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.convoke.jte");

    @Override
    public Answer answer(Request request) {
        Page bare = Page.of(request, "Components");
        Page page = bare.with(bare.head().withStyle("turnout.css"));
        Content content = output -> show(page, output);
        StringOutput html = new StringOutput();
        engine.render("layout.jte", Map.of("page", page, "content", content), html);
        return Answer.of(Media.PAGE, html.toString().getBytes(StandardCharsets.UTF_8))
                .in(request.reader());
    }

    private void show(Page page, TemplateOutput output) {
        output.writeContent("<h1 lang=\"en\">Components</h1>");
        section(output, "The finder, with days");
        tag(output, "finding", Map.of("page", page, "finding", Finding.in(TestEvents.RIVERS, page, "", null)));
        section(output, "What an event's page says first");
        for (EventId id :
                List.of(Exhibits.FULL, Exhibits.TENTATIVE, Exhibits.MOVED, Exhibits.POSTPONED, Exhibits.CANCELLED)) {
            tag(output, "state", Map.of("page", page, "state", state(page, id, 0)));
        }
        tag(output, "state", Map.of("page", page, "state", state(page, Exhibits.FULL, 90)));
        section(output, "What is known of accessibility");
        output.writeContent("<dl class=\"essentials\">");
        for (EventId id : List.of(Exhibits.FULL, Exhibits.VAGUE)) {
            EventView.Access access = new EventFacts(page, Exhibits.event(id)).access();
            tag(output, "access", Map.of("page", page, "access", access));
        }
        output.writeContent("</dl>");
        tag(output, "results", Map.of("page", page, "results", results(page)));
        for (Figure figure : new SampleFigures(page).all()) {
            tag(output, "figure", Map.of("figure", figure));
        }
        section(output, "Sentences");
        sentences(page, output);
    }

    private static void sentences(Page page, TemplateOutput output) {
        String fault = page.text("error.where.missing");
        String empty = page.text("call.empty");
        output.writeContent("<p class=\"fault\">" + fault + "</p><p class=\"empty\">" + empty + "</p>");
        output.writeContent("<p class=\"note\">" + page.text("events.none") + "</p>");
        output.writeContent("<p class=\"actions\"><a class=\"button\" href=\"/\">" + page.text("event.calendar")
                + "</a></p><p class=\"more\"><a href=\"/\">" + page.text("call.list") + "</a></p>");
        output.writeContent("<nav class=\"otherdays\" aria-label=\"days\"><ul><li><a href=\"/\" aria-current=\"true\">"
                + page.text("days.any") + "</a></li><li><a href=\"/\">"
                + page.words().shortDay(TestEvents.DAY) + "</a></li></ul></nav>");
    }

    private Results results(Page page) {
        List<Content> cards = new ArrayList<>();
        double meters = 240;
        for (EventId id : List.of(
                Exhibits.FULL, Exhibits.CANCELLED, Exhibits.MOVED, Exhibits.VAGUE, Exhibits.ONLINE, Exhibits.LONG)) {
            Card card = Card.of(page, Listing.of(Exhibits.event(id)), meters);
            cards.add(output -> engine.render("tag/card.jte", card, output));
            meters *= 9;
        }
        List<Results.Choice> choices = List.of(
                new Results.Choice("Halifax", page.words().country("CA"), "/"),
                new Results.Choice("Halifax", page.words().country("GB"), "/"));
        return new Results(
                page.text("near.heading", "Berlin"),
                page.text("near.standing"),
                cards,
                choices,
                "/",
                new Results.Others(page.text("others.days"), cards.subList(1, 3)));
    }

    private static EventView.State state(Page page, EventId id, int days) {
        return new EventState(
                        page,
                        Exhibits.event(id),
                        event -> List.of(Exhibits.earlier()),
                        Exhibits.NOW.plusSeconds(days * 86_400L))
                .tell();
    }

    private static void section(TemplateOutput output, String words) {
        output.writeContent("<h2 lang=\"en\" dir=\"ltr\">" + words + "</h2>");
    }

    private void tag(TemplateOutput output, String name, Map<String, Object> values) {
        StringOutput html = new StringOutput();
        engine.render("tag/" + name + ".jte", values, html);
        output.writeContent(html.toString());
    }
}
