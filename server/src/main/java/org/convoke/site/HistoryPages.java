package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.call.Versions;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /{call}/history}: every version that is public, the newest first. */
public final class HistoryPages implements Handler {

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Versions versions;

    public HistoryPages(Templates templates, Supplier<EventIndex> index, Versions versions) {
        this.templates = templates;
        this.index = index;
        this.versions = versions;
    }

    @Override
    public Answer answer(Request request) {
        Call call = CallParameter.get(request.variable("call"), index.get());
        Page page = Page.of(request, request.reader().messages().text("statement.history.title", call.title()), call);
        History history = versions.of(call.slug());
        List<HistoryView.Version> list = new ArrayList<>();
        for (int number : history.numbers().reversed()) {
            list.add(version(page, history, number));
        }
        HistoryView view = new HistoryView(page, call.title(), page.link("/" + call.slug()), list);
        return templates.page("history", view, request.reader());
    }

    private static HistoryView.Version version(Page page, History history, int number) {
        List<CallVersion> texts = history.texts(number);
        return new HistoryView.Version(
                page.text("statement.version", number),
                texts.getFirst()
                        .text()
                        .map(text -> Statements.facts(page, text))
                        .orElse(""),
                number == history.newest(),
                change(page, history, number),
                texts.stream().map(each -> text(page, each)).toList());
    }

    private static HistoryView.@Nullable Change change(Page page, History history, int number) {
        List<Integer> numbers = history.numbers();
        int at = numbers.indexOf(number);
        if (at < 1) {
            return null;
        }
        int before = numbers.get(at - 1);
        String call = "/" + history.texts(number).getFirst().call();
        return new HistoryView.Change(
                page.text("statement.diff.link", before), page.link(call + "/diff/" + before + ".." + number));
    }

    private static HistoryView.Text text(Page page, CallVersion version) {
        String note = version.text().isEmpty()
                ? page.text("statement.damaged", version.version())
                : version.edition().isOriginal() ? page.text("statement.original") : "";
        return new HistoryView.Text(
                version.tag(),
                Statements.name(version.language()),
                note,
                page.link(version.page()),
                version.seal().digest());
    }
}
