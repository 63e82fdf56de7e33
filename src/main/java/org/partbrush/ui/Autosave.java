package org.partbrush.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.Project;
import org.partbrush.io.recovery.RecoveryCopy;
import org.partbrush.io.recovery.RecoveryFolder;
import org.partbrush.ui.model.Notice;
import org.partbrush.ui.model.PainterViewModel;

/**
 * Keeps a copy of unsaved work on the disk, and removes it as soon as nothing is unsaved. Called on the FX thread, which
 * only takes the snapshot; copies are written and removed in order on another thread.
 */
public final class Autosave {

    private final Documents documents;
    private final PainterViewModel painter;
    private final RecoveryFolder folder;
    private final Disk disk;

    // Of the FX thread.
    private @Nullable Project copied;
    private boolean isFailureTold;

    /** Only the writer uses it. */
    private @Nullable RecoveryCopy copy;

    /** @param writer runs one work at a time, in order */
    public Autosave(
            Documents documents, PainterViewModel painter, RecoveryFolder folder, Executor writer, Executor fxThread) {
        this.documents = documents;
        this.painter = painter;
        this.folder = folder;
        this.disk = new Disk(writer, fxThread, this::failed);
        painter.scenes().modifiedProperty().subscribe(isModified -> {
            if (!isModified) {
                forget();
            }
        });
    }

    /** Copies what is unsaved and not yet copied. */
    public void save() {
        Project project = documents.snapshot();
        if (painter.scenes().modifiedProperty().get() && !isCopied(project)) {
            copied = project;
            Path origin = documents.fileProperty().get();
            disk.run(() -> write(project, origin));
        }
    }

    @SuppressWarnings("ReferenceEquality") // every change makes a new scene; comparing two by value would cost more
    private boolean isCopied(Project project) {
        return copied != null && copied.scene() == project.scene() && copied.keepsTheSame(project);
    }

    private Runnable write(Project project, @Nullable Path origin) throws IOException {
        RecoveryCopy target = copy == null ? folder.begin() : copy;
        copy = target;
        target.write(project, origin);
        return () -> isFailureTold = false;
    }

    /** Goes on with the copy that the work was recovered from: it stays until the work is saved. */
    public void adopt(RecoveryCopy recovered) {
        disk.run(() -> {
            Runnable then = discard();
            copy = recovered;
            return then;
        });
    }

    /** Nothing is unsaved any more, or what is unsaved is not wanted. */
    public void forget() {
        copied = null;
        disk.run(this::discard);
    }

    private Runnable discard() throws IOException {
        RecoveryCopy old = copy;
        if (old != null) {
            copy = null;
            old.discard();
        }
        return () -> {};
    }

    /** Told once, not with every minute that it goes on. What failed is tried again. */
    private void failed(String sentence) {
        copied = null;
        if (!isFailureTold) {
            isFailureTold = true;
            painter.noticeProperty().set(Notice.problem(sentence));
        }
    }
}
