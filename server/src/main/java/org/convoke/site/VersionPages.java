package org.convoke.site;

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

/** <code>/{call}/v{N}/{language}</code>: one text, the same for good, and what came after it. */
public final class VersionPages implements Handler {

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Versions versions;
    private final Statements statements;

    public VersionPages(Templates templates, Supplier<EventIndex> index, Versions versions, Statements statements) {
        this.templates = templates;
        this.index = index;
        this.versions = versions;
        this.statements = statements;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        CallVersion version = VersionAddress.get(request, now, versions);
        String title = request.reader().messages().text("share.version.title", call.title(), version.version());
        Page bare = Page.of(request, title, call);
        Head head = PreviewPages.head(bare, call, now.byDate(call.slug()).size());
        Page page = bare.with(
                statements.article(version).map(head::withArticle).orElse(head).withLink(OembedResource.link(bare)));
        VersionView view =
                new VersionView(page, Crumb.of(page, call), newer(page, version), statements.view(page, version));
        return templates.page("version", view, request.reader());
    }

    private VersionView.@Nullable Newer newer(Page page, CallVersion version) {
        History history = versions.of(version.call());
        int newest = history.newest();
        if (version.version() == newest) {
            return null;
        }
        String call = "/" + version.call();
        String same = history.find(newest, version.language()).isPresent()
                ? call + "/v" + newest + "/" + version.tag()
                : call;
        return new VersionView.Newer(
                page.text("share.version.older", version.version(), newest),
                page.text("statement.version", newest),
                page.link(same),
                page.text("statement.diff.link", version.version()),
                page.link(call + "/diff/" + version.version() + ".." + newest));
    }
}
