package org.partbrush.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.partbrush.document.Scene;
import org.partbrush.io.Project;
import org.partbrush.io.Underlay;
import org.partbrush.raster.PhotoFile;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.LayoutProposer;
import org.partbrush.ui.dialog.FileKind;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.Notice;
import org.partbrush.ui.model.PainterViewModel;

/**
 * Begins a scene with the layout that the model finds in a photograph, which is shown with it to be traced. FX thread;
 * the file is read on the disk's thread and the model works on the engine's.
 */
public final class PhotoLayouts {

    /** Opacity of the photo: the layout is what matters now. */
    private static final double FAINT = 0.3;

    private final PainterViewModel painter;
    private final Documents documents;
    private final Questions questions;
    private final Disk disk;

    public PhotoLayouts(PainterViewModel painter, Documents documents, Questions questions, Disk disk) {
        this.painter = painter;
        this.documents = documents;
        this.questions = questions;
        this.disk = disk;
    }

    /** Whether the model can do it. */
    public ObservableValue<Boolean> possibleValue() {
        return painter.synthesis()
                .engineProperty()
                .map(engine -> engine.layoutProposer().isPresent())
                .orElse(false);
    }

    /** Begins with the photograph that the user chooses. */
    public void open() {
        var engine = painter.synthesis().engineProperty().get();
        if (engine != null) {
            engine.layoutProposer()
                    .ifPresent(proposer -> questions.openFile(FileKind.PHOTO).ifPresent(file -> read(file, proposer)));
        }
    }

    private void read(Path file, LayoutProposer proposer) {
        tell("Looking for a layout in " + file.getFileName() + " …");
        disk.run(() -> {
            RgbImage photo = PhotoFile.read(file, proposer.longestSide());
            return () ->
                    painter.synthesis().propose(proposer, photo, scene -> begin(file, scene, photo), questions::failed);
        });
    }

    /** Asked only now: whatever was painted while the model was looking is safe too. */
    private void begin(Path file, Scene scene, RgbImage photo) {
        Underlay underlay = Underlay.of(photo).withOpacity(FAINT);
        documents.whenSafe(() -> {
            documents.begin(new Project(scene, null, null, List.of(), underlay));
            tell("A layout for " + file.getFileName() + ": paint over what is wrong; the photo is there to trace.");
        });
    }

    private void tell(String sentence) {
        painter.noticeProperty().set(Notice.of(sentence));
    }
}
