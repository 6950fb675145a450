package org.convoke.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convoke.call.CallSlug;
import org.convoke.call.History;
import org.jspecify.annotations.Nullable;

/**
 * What all calls of a site have issued, ready to be compared with. Read anew when a call issued something or an embargo ended;
 * safe for use by many threads.
 */
public final class IssuedTexts implements Supplier<Issued> {

    private final Supplier<List<CallSlug>> calls;
    private final Function<CallSlug, History> versions;
    private volatile @Nullable Kept kept;

    private record Kept(List<History> histories, Issued issued) {

        /** Histories are the same objects as long as nothing changed. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(List<History> now) {
            boolean isSame = histories.size() == now.size();
            for (int i = 0; isSame && i < now.size(); i++) {
                isSame = histories.get(i) == now.get(i);
            }
            return isSame;
        }
    }

    /** @param versions those of a call that are public now, as {@link org.convoke.call.Versions#of} tells them */
    public IssuedTexts(Supplier<List<CallSlug>> calls, Function<CallSlug, History> versions) {
        this.calls = calls;
        this.versions = versions;
    }

    @Override
    public Issued get() {
        List<History> now = calls.get().stream().map(versions).toList();
        Kept known = kept;
        return known != null && known.isOf(now) ? known.issued : read(now);
    }

    /** The texts of a history that still are what was issued, in its order. */
    public static List<IssuedText> of(History history) {
        return history.versions().stream()
                .flatMap(version -> version.text().stream()
                        .map(sound -> new IssuedText(
                                version.call().value(),
                                version.version(),
                                version.tag(),
                                version.file().bytes(),
                                sound.body())))
                .toList();
    }

    private synchronized Issued read(List<History> now) {
        Kept known = kept;
        if (known != null && known.isOf(now)) {
            return known.issued;
        }
        List<IssuedText> texts = new ArrayList<>();
        int damaged = 0;
        for (History history : now) {
            List<IssuedText> sound = of(history);
            texts.addAll(sound);
            damaged += history.versions().size() - sound.size();
        }
        TextChecker before = known == null ? TextChecker.of(List.of()) : known.issued.checker();
        Issued issued = new Issued(before.knowing(texts), damaged);
        kept = new Kept(now, issued);
        return issued;
    }
}
