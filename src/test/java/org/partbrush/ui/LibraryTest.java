package org.partbrush.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.ProjectFile;
import org.partbrush.io.RecentFiles;
import org.partbrush.io.SampleScenes;
import org.partbrush.ui.model.PainterViewModel;

class LibraryTest {

    private final PainterViewModel painter =
            new PainterViewModel(TestScenes.project(), new ManualWorker(), Runnable::run);
    private final AnsweredQuestions questions = new AnsweredQuestions();
    private final Documents documents = new Documents(painter, questions, Runnable::run, Runnable::run);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before every test
    private Library library;

    @BeforeEach
    void openTheLibrary() {
        library = library();
    }

    /** As at another start. */
    private Library library() {
        RecentFiles files = new RecentFiles(folder.resolve("own").resolve("recent.txt"));
        return new Library(files, documents, new Disk(Runnable::run, Runnable::run, questions::failed));
    }

    private Path saveAs(String name) {
        Path file = folder.resolve(name + ".pbrush");
        questions.answerFile(file);
        documents.saveAs();
        return file;
    }

    private List<String> recent(Library asked) {
        return asked.recent().stream().map(Library.Item::title).toList();
    }

    @Test
    void firstStartHasNothingRecent() {
        assertEquals(List.of(), recent(library));
    }

    @Test
    void newestProjectComesFirstAndStaysOverTheNextStart() {
        saveAs("one");
        saveAs("two");
        assertEquals(List.of("two", "one"), recent(library));
        assertEquals(List.of("two", "one"), recent(library()));
    }

    @Test
    void projectUsedAgainMovesToTheFront() {
        Path one = saveAs("one");
        saveAs("two");
        documents.open(one);
        assertEquals(List.of("one", "two"), recent(library));
    }

    @Test
    void projectsShowTheirPictures() {
        saveAs("one");
        assertNotNull(library.recent().getFirst().picture());
    }

    @Test
    void deletedProjectIsNoLongerOffered() throws IOException {
        Files.delete(saveAs("one"));
        library.refresh();
        assertEquals(List.of(), recent(library));
    }

    @Test
    void listFromAnotherSystemDoesNoHarm() throws IOException {
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(folder.resolve("own").resolve("recent.txt"), "\n\0not a path\nC:\\street.pbrush\n");
        library.refresh();
        assertEquals(List.of(), recent(library));
        assertEquals(List.of(), questions.failures());
    }

    @Test
    void recentProjectOpens() throws IOException {
        Path one = saveAs("one");
        painter.open(TestScenes.project());
        library.recent().getFirst().open().run();
        assertEquals(ProjectFile.read(one).scene(), painter.scenes().scene());
        assertEquals(one, documents.fileProperty().get());
    }

    @Test
    void everySampleSceneHasAPictureAndOpensWithoutAFile() throws IOException {
        saveAs("one");
        assertEquals(SampleScenes.all().size(), library.samples().size());
        for (Library.Item sample : library.samples()) {
            assertNotNull(sample.picture(), sample.title());
            sample.open().run();
        }
        assertEquals(
                SampleScenes.all().getLast().read().scene(), painter.scenes().scene());
        assertFalse(painter.scenes().modifiedProperty().get());
        assertEquals("Untitled", documents.name());
    }
}
