package org.partbrush.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partbrush.document.Scene;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;

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

    private static byte[] encode(Project project) throws IOException {
        Scene scene = project.scene();
        int[] classColours = Palettes.ofClasses(scene.vocabulary());
        int[] partColours = Palettes.ofParts(scene);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(ProjectReader.SCENE, SceneJson.of(scene).toBytes());
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
        entries.put(Thumbnail.ENTRY, PictureFile.encodePng(Thumbnail.of(project)));
        return ProjectArchive.write(entries);
    }
}
