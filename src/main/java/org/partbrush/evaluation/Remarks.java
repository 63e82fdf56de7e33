package org.partbrush.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader must know before comparing figures. */
final class Remarks {

    private Remarks() {}

    static List<String> of(@Nullable SegmentationNetwork segmenter, @Nullable PictureFeatures features) {
        List<String> remarks = new ArrayList<>();
        if (segmenter == null) {
            remarks.add("No mIoU and no AC: the model has no segmenter; name a network with --segmenter.");
        } else if (segmenter.isOurs()) {
            remarks.add(
                    "mIoU and AC are by our own segmenter: compare synthesized with real pictures, and models judged"
                            + " by it on the same data, but not with the published rows. A ratio above 1 means that the"
                            + " pictures are plainer than photographs, not that they are better. It grew out of SqueezeNet: a"
                            + " generator that learned by SqueezeNet's features is flattered.");
        } else {
            remarks.add("mIoU and AC are comparable with a published row only if data, size and network are the same"
                    + " (by convention DRN-D-105 for Cityscapes, UperNet101 for ADE20K, DeepLabV2 for COCO-Stuff).");
        }
        if (features == null) {
            remarks.add("No Frechet distances: there is no feature network; name one with --features.");
        } else if (features.isOurs()) {
            remarks.add(features.distanceName() + " by " + features.name()
                    + " is no FID: its scale is another. Compare it with the"
                    + " distance between real training and real test pictures. It flatters a generator that learned by"
                    + " losses on the features of the same network, as train generator does by default.");
        } else {
            remarks.add("A Frechet distance is a FID only if the network is the Inception of pytorch-fid with its own"
                    + " resizing, and comparable with a published row only for the same data and size; papers report"
                    + " 50.4, 57.6 and 71.8 for the same method on Cityscapes.");
        }
        remarks.add(
                "Frechet distances shrink with the number of pictures: compare only equal counts. Object distances are"
                        + " of squares around objects; how the paper cut its objects is not known.");
        return remarks;
    }
}
