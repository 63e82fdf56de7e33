package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The layouts of public data sets, known by the folders they have. */
public enum DataLayout {
    CITYSCAPES("Cityscapes", "leftImg8bit/train", "gtFine/train") {
        @Override
        SceneSource source(Path root, Split split) {
            return new CityscapesFiles(root, split.of("train", "val"));
        }
    },
    PANOPTIC_PARTS("Cityscapes Panoptic Parts", "leftImg8bit/train", "gtFinePanopticParts/train") {
        @Override
        SceneSource source(Path root, Split split) {
            return new PanopticPartsFiles(root, split.of("train", "val"));
        }
    },
    ADE20K("ADE20K", "images/training", "annotations/training") {
        @Override
        SceneSource source(Path root, Split split) {
            return new Ade20kFiles(root, split.of("training", "validation"));
        }
    },
    COCO_STUFF("COCO-Stuff", "train_img", "train_label") {
        @Override
        SceneSource source(Path root, Split split) {
            return new CocoStuffFiles(root, split.of("train", "val"));
        }
    };

    /** What scenes are for. */
    public enum Split {
        TRAINING,
        /** Not trained on. */
        HELD_BACK;

        private String of(String training, String heldBack) {
            return this == TRAINING ? training : heldBack;
        }
    }

    private final String title;
    private final String images;
    private final String annotations;

    DataLayout(String title, String images, String annotations) {
        this.title = title;
        this.images = images;
        this.annotations = annotations;
    }

    abstract SceneSource source(Path root, Split split);

    /** Whether the folder has what tells this layout from the others. */
    public boolean fits(Path root) {
        return Files.isDirectory(root.resolve(images)) && Files.isDirectory(root.resolve(annotations));
    }

    /** The layout of a folder; empty if it has none of these. */
    public static Optional<DataLayout> of(Path root) {
        return Arrays.stream(values()).filter(layout -> layout.fits(root)).findFirst();
    }

    /**
     * A split of a folder in one of these layouts.
     *
     * @throws IOException if it has none of them, with the folders that each needs
     */
    public static SceneSource open(Path root, Split split) throws IOException {
        return of(root).orElseThrow(
                        () -> new IOException("The folder " + root + " is laid out as no data set known here: "
                                + Arrays.stream(values())
                                        .map(l -> l.title + " has " + l.images + " and " + l.annotations)
                                        .collect(Collectors.joining("; "))
                                + "; ours have SET/train/image, semantic and instance."))
                .source(root, split);
    }
}
