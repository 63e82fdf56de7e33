package org.partbrush.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.RecentFiles;
import org.partbrush.io.SampleScenes;
import org.partbrush.raster.RgbImage;

/**
 * What can be opened without a file chooser: projects used lately and the sample scenes, with their pictures. FX thread
 * only; files are read on the disk's.
 */
public final class Library {

    private final RecentFiles files;
    private final Documents documents;
    private final Disk disk;
    private final ObservableList<Item> recent = FXCollections.observableArrayList();
    private final ObservableList<Item> samples = FXCollections.observableArrayList();

    /**
     * @param note where it lies or what it is, for the tooltip
     * @param open asks first if unsaved work would be lost
     */
    public record Item(String title, String note, @Nullable RgbImage picture, Runnable open) {}

    public Library(RecentFiles files, Documents documents, Disk disk) {
        this.files = files;
        this.documents = documents;
        this.disk = disk;
        documents.fileProperty().subscribe(this::use);
        readSamples();
    }

    private void readSamples() {
        disk.run(() -> {
            List<Item> read = SampleScenes.all().stream()
                    .map(sample -> new Item(
                            sample.title(),
                            "Sample scene",
                            sample.thumbnail().orElse(null),
                            () -> documents.open(sample)))
                    .toList();
            return () -> samples.setAll(read);
        });
    }

    private void use(@Nullable Path file) {
        disk.run(() -> {
            if (file != null) {
                files.add(file);
            }
            return this::refresh;
        });
    }

    /** Looks which projects still exist and what they look like now. */
    public void refresh() {
        refresh(() -> {});
    }

    /** @param afterwards goes on when the lists are up to date */
    public void refresh(Runnable afterwards) {
        disk.run(() -> {
            List<Item> found = files.previews().stream()
                    .map(preview -> new Item(
                            preview.name(),
                            preview.file().toString(),
                            preview.thumbnail(),
                            () -> documents.open(preview.file())))
                    .toList();
            return () -> {
                if (!found.equals(recent)) {
                    recent.setAll(found);
                }
                afterwards.run();
            };
        });
    }

    /** Newest first. */
    public ObservableList<Item> recent() {
        return recent;
    }

    public ObservableList<Item> samples() {
        return samples;
    }
}
