package org.partbrush.inference;

import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.EnclosedRegions;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.Resample;
import org.partbrush.raster.RgbImage;
import org.partbrush.raster.SmallRegions;
import org.partbrush.synthesis.LayoutProposer;

/** Layouts by a segmenter, without specks and small holes in objects, which nobody would paint. One thread at a time. */
record PhotoLayout(PhotoSegmenter segmenter, Vocabulary vocabulary) implements LayoutProposer {

    private static final int LONGEST_SIDE = 512;

    /** Regions below this share of the picture are specks. */
    private static final int SPECK_SHARE = 1500;

    /** Holes in objects that are so many times as small as the object are reflections, seldom gaps. */
    private static final int HOLE_SHARE = 25;

    @Override
    public int longestSide() {
        return LONGEST_SIDE;
    }

    @Override
    public Scene propose(RgbImage photo) {
        return scene(segmenter.labelCarefully(fitted(photo)));
    }

    /** A scene to paint on, of the classes that were found. */
    Scene scene(LabelMap found) {
        LabelMap calm = SmallRegions.remove(found, found.width() * found.height() / SPECK_SHARE);
        LabelMap semantic =
                EnclosedRegions.fill(calm, classId -> vocabulary.get(classId).isThing(), HOLE_SHARE);
        Scene blank = Scene.blank(vocabulary, found.width(), found.height(), 0).withSettings(SynthesisSettings.NEW);
        return blank.withMaps(semantic, SceneObjects.fromRegions(vocabulary, semantic), blank.partEdits());
    }

    private static RgbImage fitted(RgbImage photo) {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(photo.width(), photo.height()));
        int width = Math.max(1, (int) Math.round(photo.width() * scale));
        int height = Math.max(1, (int) Math.round(photo.height() * scale));
        return Resample.picture(photo, width, height);
    }
}
