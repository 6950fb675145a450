package org.convoke.site;

import com.ibm.icu.util.ULocale;
import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.call.SignedText;
import org.convoke.call.TextHeader;
import org.convoke.call.Versions;
import org.convoke.format.markdown.Document;
import org.convoke.format.markdown.Markdown;
import org.convoke.format.markdown.MarkdownHtml;
import org.convoke.i18n.Messages;
import org.convoke.i18n.UserError;
import org.convoke.web.Query;
import org.jspecify.annotations.Nullable;

/** Makes the texts of calls fit for their pages. What a text becomes is worked out once for each version and language. */
public final class Statements {

    /** Texts of all calls together whose HTML is kept; the largest is a megabyte, most are some kilobytes. */
    private static final int MAX_KEPT = 500;

    /** Which text of the newest version a reader wants. */
    private static final String PARAMETER = "text";

    private final Versions versions;
    private final Kept<Key, Optional<Rendered>> rendered = new Kept<>(MAX_KEPT, key -> Rendered.of(key.version));

    public Statements(Versions versions) {
        this.versions = versions;
    }

    /** Equal for the same file under the same signature, without comparing the files. */
    private record Key(CallVersion version) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key(CallVersion that)
                    && that.call().equals(version.call())
                    && that.edition().equals(version.edition())
                    && that.seal().equals(version.seal())
                    && that.file().equals(version.file());
        }

        @Override
        public int hashCode() {
            return version.seal().hashCode();
        }
    }

    /** A text that is what was issued. */
    private record Rendered(SignedText text, Document document, Content html) {

        static Optional<Rendered> of(CallVersion version) {
            return version.text()
                    .map(text -> of(
                            text, text.header().call().resolve(version.path()).toString()));
        }

        /** @param source where quotations without a source of their own were said */
        static Rendered of(SignedText text, String source) {
            Document document = Markdown.read(text.body()).document();
            String back = Messages.in(text.header().language()).text("statement.back");
            byte[] bytes = MarkdownHtml.of(
                            document.body(), document.notes(), new MarkdownHtml.Style(1, source, back, ""))
                    .getBytes(StandardCharsets.UTF_8);
            return new Rendered(text, document, output -> output.writeBinaryContent(bytes));
        }
    }

    /**
     * The newest public text of a call as the page shows it; absent when none was issued.
     *
     * @throws UserError when the reader asks for a language that it is not there in
     */
    @Nullable
    StatementView view(Page page, Call call, Query query) {
        return find(call, query, page.reader().locale())
                .map(version ->
                        new Shown(versions.of(call.slug()), version, query.has(PARAMETER), Statements::onCallPage))
                .map(shown -> view(page, shown))
                .orElse(null);
    }

    /** One text as its own page shows it. */
    StatementView view(Page page, CallVersion version) {
        return view(page, new Shown(versions.of(version.call()), version, true, CallVersion::page));
    }

    /** A text as its page would show it if it were issued. */
    static StatementView preview(Page page, SignedText text) {
        TextHeader header = text.header();
        Rendered sound = Rendered.of(text, header.call().toString());
        return new StatementView(
                sound.document.title().orElse(page.text("statement.heading")),
                sound.document.dateline().orElse(null),
                header.language().toLanguageTag(),
                direction(header.language()),
                sound.html,
                StatementView.Origin.of(
                        header.call().toString(),
                        header.issue().published(),
                        facts(page, text),
                        header.issue().issuer()),
                List.of(),
                List.of(),
                List.of(),
                license(page, header.license()),
                null);
    }

    private static String direction(Locale language) {
        return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
    }

    private static String onCallPage(CallVersion version) {
        return "/" + version.call() + "?" + PARAMETER + "=" + version.tag();
    }

    /** What previews elsewhere tell of a text; empty when what is stored is not what was issued. */
    Optional<Head.Article> article(CallVersion version) {
        return rendered.get(new Key(version)).map(sound -> {
            TextHeader.Issue issue = sound.text.header().issue();
            return new Head.Article(
                    sound.document.title().orElse(sound.text.header().call().getPath()),
                    issue.published(),
                    issue.issuer());
        });
    }

    /**
     * The newest public text of a call in the language that is asked for, else in the one that suits the reader best; empty when
     * none was issued.
     *
     * @throws UserError when the reader asks for a language that it is not there in
     */
    Optional<CallVersion> find(Call call, Query query, Locale reader) {
        History history = versions.of(call.slug());
        Optional<Locale> wanted = query.text(PARAMETER).map(Statements::language);
        if (history.isEmpty() || wanted.isEmpty()) {
            return history.closest(history.newest(), reader);
        }
        return Optional.of(history.find(history.newest(), wanted.get())
                .orElseThrow(() -> UserError.notFound("statement.unknown")));
    }

    private static Locale language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty()) {
            throw UserError.unreadable("error.parameter.language", PARAMETER);
        }
        return locale;
    }

    /**
     * What is shown.
     *
     * @param isChosen whether the reader asked for this language
     * @param place where a text of this version is shown the same way, as a path
     */
    private record Shown(History history, CallVersion version, boolean isChosen, Function<CallVersion, String> place) {}

    private StatementView view(Page page, Shown shown) {
        CallVersion version = shown.version;
        Optional<Rendered> sound = rendered.get(new Key(version));
        Document document = sound.map(Rendered::document).orElse(new Document(List.of(), List.of()));
        return new StatementView(
                document.title().orElse(page.text("statement.heading")),
                document.dateline().orElse(null),
                version.tag(),
                direction(version.language()),
                sound.map(Rendered::html).orElse(null),
                origin(page, version),
                notes(page, shown, sound.isPresent()),
                languages(page, shown, "#statement"),
                files(page, shown),
                license(page, sound.map(each -> each.text.header().license()).orElse(TextHeader.USUAL_LICENSE)),
                proof(version));
    }

    private static StatementView.Origin origin(Page page, CallVersion version) {
        return version.text()
                .map(text -> {
                    TextHeader header = text.header();
                    return StatementView.Origin.of(
                            header.call().resolve(version.page()).toString(),
                            header.issue().published(),
                            facts(page, text),
                            header.issue().issuer());
                })
                .orElseGet(() -> new StatementView.Origin(
                        page.absolute(version.page()),
                        null,
                        page.text("statement.version", version.version()),
                        null,
                        ""));
    }

    /** Which version it is, and who issued it when, in words. */
    static String facts(Page page, SignedText text) {
        TextHeader header = text.header();
        String when = page.words().instant(header.issue().issued());
        String issuer = header.issue().issuer();
        return issuer == null
                ? page.text("statement.facts", header.version(), when)
                : page.text("statement.facts.issuer", header.version(), when, issuer);
    }

    private static List<String> notes(Page page, Shown shown, boolean isSound) {
        List<String> notes = new ArrayList<>();
        Locale language = shown.version.language();
        if (!isSound) {
            notes.add(page.text("statement.damaged", shown.version.version()));
        } else if (!shown.isChosen
                && !language.getLanguage().equals(page.reader().locale().getLanguage())) {
            notes.add(page.text(
                    "statement.other", language.getDisplayName(page.reader().locale())));
        }
        return notes;
    }

    /** The languages that a version is there in; none when there is one only. */
    List<StatementView.Language> languages(Page page, CallVersion version, Function<CallVersion, String> place) {
        return languages(page, new Shown(versions.of(version.call()), version, true, place), "");
    }

    private static List<StatementView.Language> languages(Page page, Shown shown, String anchor) {
        List<CallVersion> texts = shown.history.texts(shown.version.version());
        if (texts.size() < 2) {
            return List.of();
        }
        return texts.stream()
                .map(each -> new StatementView.Language(
                        each.tag(),
                        name(each.language()),
                        page.link(shown.place.apply(each)) + anchor,
                        each.equals(shown.version)))
                .toList();
    }

    /** The name of a language in itself. */
    static String name(Locale language) {
        ULocale own = ULocale.forLocale(language);
        return own.getDisplayName(own);
    }

    /** Whatever is made of the newest text only is linked from nowhere else. */
    private static List<CallView.FileLink> files(Page page, Shown shown) {
        CallVersion version = shown.version;
        List<CallView.FileLink> files = new ArrayList<>();
        if (version.version() == shown.history.newest()) {
            String chosen = "?" + PARAMETER + "=" + version.tag();
            files.add(file(page, "share.link", page.link("/" + version.call() + "/share" + chosen)));
            files.add(file(page, "statement.pdf", "/" + version.call() + "/statement.pdf" + chosen));
        }
        files.add(file(page, "statement.history", page.link("/" + version.call() + "/history")));
        files.add(file(page, "share.permalink", page.link(version.page())));
        files.add(file(page, "statement.file", version.path()));
        files.add(file(page, "statement.signature", version.path() + ".minisig"));
        files.add(file(page, "statement.proof", version.path() + ".tlog-proof"));
        return files;
    }

    private static CallView.FileLink file(Page page, String key, String href) {
        return new CallView.FileLink(page.text(key), "", href);
    }

    private static StatementView.License license(Page page, String id) {
        return new StatementView.License(page.text("statement.license", id.replace('-', ' ')), Licenses.address(id));
    }

    private static StatementView.Proof proof(CallVersion version) {
        String name = version.tag() + ".txt";
        return new StatementView.Proof(
                version.seal().digest(),
                version.seal().key(),
                "minisign -Vm " + name + " -P " + version.seal().key(),
                Long.toString(version.seal().logIndex()));
    }
}
