package org.convoke.site;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.SignedText;
import org.convoke.find.CallParameter;
import org.convoke.i18n.Messages;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.site.kit.CopyText;
import org.convoke.site.kit.PostText;
import org.convoke.site.kit.ShortText;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Reader;
import org.convoke.web.Request;

/** <code>/{call}/share</code>: the newest text of a call, ready to be copied in every form it is carried on in. */
public final class SharePages implements Handler {

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Statements statements;

    public SharePages(Templates templates, Supplier<EventIndex> index, Statements statements) {
        this.templates = templates;
        this.index = index;
        this.statements = statements;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        CallVersion version = statements
                .find(call, request.query(), request.reader().locale())
                .orElseThrow(() -> UserError.notFound("statement.none"));
        SignedText text = version.text().orElseThrow(() -> UserError.conflict("statement.damaged", version.version()));
        Page bare = Page.of(request, request.reader().messages().text("share.title", call.title()), call);
        Page page = bare.with(bare.head()
                .withDescription(request.reader().messages().text("share.lead"))
                .withScript("share.js"));
        ShareView view = new ShareView(
                page,
                Crumb.of(page, call),
                version.tag(),
                ULocale.forLocale(version.language()).isRightToLeft() ? "rtl" : "ltr",
                statements.languages(page, version, each -> "/" + each.call() + "/share?text=" + each.tag()),
                boxes(page, version, text));
        return templates.page("share", view, request.reader());
    }

    private static List<ShareView.Box> boxes(Page page, CallVersion version, SignedText text) {
        CopyText copy = copy(version, text);
        String post = copy.post(text.header().call().toString());
        ShortText sms = sms(copy, text);
        return List.of(
                new ShareView.Box("html", page.text("share.html"), "", true, copy.html()),
                new ShareView.Box("plain", page.text("share.plain"), "", false, copy.plain()),
                new ShareView.Box("markdown", page.text("share.markdown"), "", false, copy.markdown()),
                new ShareView.Box(
                        "post", page.text("share.post"), page.text("share.post.note", PostText.MOST), false, post),
                new ShareView.Box(
                        "sms", page.text("share.sms"), page.text("kit.messages", sms.messages()), false, sms.text()));
    }

    /** A text with what is said of it, in its own language as far as that is spoken here. */
    static CopyText copy(CallVersion version, SignedText text) {
        Page page = pageIn(version.language());
        String license = text.header().license();
        CopyText.Credit credit = new CopyText.Credit(
                Statements.facts(page, text),
                text.header().call().resolve(version.page()).toString(),
                page.text("statement.license", license.replace('-', ' ')),
                Licenses.address(license),
                page.text("statement.back"));
        String anchors = version.call() + "-v" + version.version() + "-" + version.tag() + "-";
        return CopyText.of(text.body(), credit, version.language(), anchors);
    }

    private static ShortText sms(CopyText copy, SignedText text) {
        Page page = pageIn(text.header().language());
        String address = text.header().call().toString();
        String issuer = text.header().issue().issuer();
        String whole = copy.document().title().orElseGet(() -> page.text("statement.heading"));
        return ShortText.of(
                whole,
                title -> issuer == null
                        ? page.text("share.short", title, address)
                        : page.text("share.short.issuer", title, issuer, address));
    }

    private static Page pageIn(Locale language) {
        return Page.of(new Reader(Messages.in(language).locale(), true), "");
    }
}
