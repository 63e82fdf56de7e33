package org.partbrush.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.partbrush.document.Scene;
import org.partbrush.label.VocabularyForm;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * Project files {@code .pbrush}: zip archives that ordinary tools open. Written whole or not at all, read whole or not
 * at all; every error is one sentence. Any thread.
 */
public final class ProjectFile {

    /** With the dot. */
    public static final String EXTENSION = ".pbrush";

    private ProjectFile() {}

    public static Project read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return read(content, file.toString());
        } catch (NoSuchFileException e) {
            throw new ProjectException(file + " does not exist.", e);
        }
    }

    /**
     * Reads a project from a stream, for example one that comes with the program.
     *
     * @param name of the file, for errors
     */
    public static Project read(InputStream content, String name) throws IOException {
        try {
            return new ProjectReader(name, ProjectArchive.read(content, name)).read();
        } catch (ProjectException e) {
            throw e;
        } catch (IOException e) {
            throw new ProjectException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Writes atomically; the previous version of the file is kept beside it with {@code ~} after its name. */
    public static void write(Path file, Project project) throws IOException {
        AtomicFile.writeKeepingPrevious(file, encode(project));
    }

    /** The small picture inside a project file; empty if the file cannot be read or has none. */
    public static Optional<RgbImage> thumbnail(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(Thumbnail.ENTRY);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream content = zip.getInputStream(entry)) {
                return Optional.of(PictureFile.decode(content.readNBytes(Thumbnail.MAX_BYTES), file.toString()));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Like {@link #thumbnail(Path)}, of a project in a stream. */
    static Optional<RgbImage> thumbnail(InputStream content, String name) throws IOException {
        byte[] png = ProjectArchive.read(content, name).get(Thumbnail.ENTRY);
        return png == null ? Optional.empty() : Optional.of(PictureFile.decode(png, name));
    }

    /** The file's name without folder and extension. */
    public static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }

    /** The bytes of a project file. */
    public static byte[] encode(Project project) throws IOException {
        Scene scene = project.scene();
        int[] classColours = Palettes.ofClasses(scene.vocabulary());
        int[] partColours = Palettes.ofParts(scene);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(ProjectReader.SCENE, SceneJson.of(scene).toBytes());
        if (!Vocabularies.named(scene.vocabulary().id()).equals(Optional.of(scene.vocabulary()))) {
            entries.put(ProjectReader.VOCABULARY, SceneJson.bytes(VocabularyForm.of(scene.vocabulary())));
        }
        if (!scene.notes().isEmpty()) {
            entries.put(ProjectReader.NOTES, NotesJson.of(scene.notes()).toBytes());
        }
        entries.put(ProjectReader.SEMANTIC, LabelPng.encodeIndexed(scene.semanticMap(), classColours));
        entries.put(ProjectReader.INSTANCE, LabelPng.encodeGray16(scene.instanceMap()));
        entries.put(ProjectReader.PARTS, LabelPng.encodeIndexed(scene.partEdits(), partColours));
        if (project.inferred() != null) {
            entries.put(ProjectReader.INFERRED, LabelPng.encodeIndexed(project.inferred(), partColours));
        }
        if (project.image() != null) {
            entries.put(ProjectReader.IMAGE, PictureFile.encodePng(project.image()));
        }
        entries.putAll(HistoryEntries.encode(project));
        entries.putAll(UnderlayEntries.encode(project.underlay()));
        entries.put(Thumbnail.ENTRY, PictureFile.encodePng(Thumbnail.of(project)));
        return ProjectArchive.write(entries);
    }
}
