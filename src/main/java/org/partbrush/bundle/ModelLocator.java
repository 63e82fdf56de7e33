package org.partbrush.bundle;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the model that is used when none is named: {@code models/street} in the folder of the program's jar, in that
 * folder's parent, or in the working directory.
 */
public final class ModelLocator {

    private static final String DEFAULT_MODEL = "models/street";

    private final List<Path> places;

    /** Looks in these folders in their order. */
    public ModelLocator(List<Path> places) {
        this.places = List.copyOf(places);
    }

    /** Looks where an installed, a packaged and a checked-out program keep their models. */
    public static ModelLocator ofProgram() {
        List<Path> places = new ArrayList<>();
        Path jarFolder = program().getParent();
        if (jarFolder != null) {
            places.add(jarFolder);
            Optional.ofNullable(jarFolder.getParent()).ifPresent(places::add);
        }
        places.add(Path.of("").toAbsolutePath());
        return new ModelLocator(places);
    }

    /** The first folder with a manifest. */
    public Optional<Path> find() {
        return places.stream()
                .map(place -> place.resolve(DEFAULT_MODEL))
                .filter(folder -> Files.isRegularFile(folder.resolve(BundleManifest.FILE)))
                .findFirst();
    }

    /** The folders that {@link #find} looks in, for a message. */
    public List<Path> places() {
        return places;
    }

    /** The program's jar, or its folder of classes. */
    private static Path program() {
        try {
            var source = Objects.requireNonNull(
                    ModelLocator.class.getProtectionDomain().getCodeSource());
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program's own place is no path.", e);
        }
    }
}
