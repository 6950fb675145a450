package org.convoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.place.Gazetteer;

/** The gazetteer of one data folder: the one in the jar, with the postcodes that the operator put beside the store. */
public final class FolderGazetteer {

    /** Lines of country, postcode, latitude, longitude; see docs/places.md. */
    static final String POSTCODES = "postcodes.csv";

    private FolderGazetteer() {}

    /**
     * The gazetteer of the folder: the one that the process shares, perhaps still being read; or, where there is a file of
     * postcodes, one of its own, read before this returns.
     *
     * @throws UserError when the folder's file of postcodes cannot be read; its message names the line
     */
    public static CompletableFuture<Gazetteer> of(Path folder) {
        Path postcodes = folder.resolve(POSTCODES);
        if (!Files.exists(postcodes)) {
            return Gazetteer.shared();
        }
        try {
            return CompletableFuture.completedFuture(Gazetteer.open(postcodes));
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new UserError(
                    UserError.Kind.UNREADABLE, Message.of("error.postcodes.unreadable", postcodes.toString(), why), e);
        }
    }
}
