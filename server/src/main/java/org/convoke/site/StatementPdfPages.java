package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.SignedText;
import org.convoke.draw.Drawable;
import org.convoke.find.CallParameter;
import org.convoke.format.markdown.Document;
import org.convoke.format.markdown.Markdown;
import org.convoke.i18n.Messages;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.site.kit.Drawn;
import org.convoke.site.kit.StatementPaper;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Reader;
import org.convoke.web.Request;

/** {@code /{call}/statement.pdf}: the newest text of a call on paper, in the reader's language or that of {@code text}. */
public final class StatementPdfPages implements Handler {

    private final Supplier<EventIndex> index;
    private final Statements statements;
    private final Drawn drawn;

    public StatementPdfPages(Supplier<EventIndex> index, Statements statements, Drawn drawn) {
        this.index = index;
        this.statements = statements;
        this.drawn = drawn;
    }

    @Override
    public Answer answer(Request request) {
        Call call = CallParameter.get(request.variable("call"), index.get());
        CallVersion version = statements
                .find(call, request.query(), request.reader().locale())
                .orElseThrow(() -> UserError.notFound("statement.none"));
        SignedText text = version.text().orElseThrow(() -> UserError.conflict("statement.damaged", version.version()));
        int accent = PreviewPages.accent(call);
        byte[] pdf = drawn.get(
                version.seal().digest() + " " + accent + " " + call.title(),
                () -> paper(call, version, text, accent).toPdf());
        return Answer.of(Media.PRINT, pdf)
                .with("Content-Language", version.tag())
                .with("Vary", "Accept-Language")
                .with(
                        "Content-Disposition",
                        "inline; filename=\"" + call.slug() + "-v" + version.version() + "-" + version.tag()
                                + ".pdf\"");
    }

    private static StatementPaper paper(Call call, CallVersion version, SignedText text, int accent) {
        // What stands around the text is in its language, as far as that is spoken here.
        Locale locale = version.language();
        Page page = Page.of(new Reader(Messages.in(locale).locale(), true), "");
        Document document = Markdown.read(text.body()).document();
        String address = text.header().call().resolve(version.path()).toString();
        List<String> proof = new ArrayList<>(List.of(
                Statements.facts(page, text),
                page.text("statement.license", text.header().license().replace('-', ' ')),
                page.text("statement.real.signed"),
                page.text("statement.real.logged"),
                page.text("statement.file") + ": " + address,
                page.text("statement.real.fingerprint") + ": " + version.seal().digest(),
                page.text("statement.real.key") + ": " + version.seal().key()));
        String missing = MissingScripts.tell(page, Drawable.of(text.body()).missing());
        if (!missing.isEmpty()) {
            proof.addFirst(missing);
        }
        StatementPaper.Telling telling =
                new StatementPaper.Telling(page.text("statement.heading"), call.title(), proof, address);
        return new StatementPaper(document, telling, accent, locale);
    }
}
