package org.partbrush.io;

/** Public data sets whose class numbers the vocabularies know. */
public enum DataSet {
    CITYSCAPES("cityscapes", "Cityscapes"),
    ADE20K("ade20k", "ADE20K"),
    COCO_PANOPTIC("cocoPanoptic", "COCO panoptic");

    private final String key;
    private final String title;

    DataSet(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The field of vocabulary files that holds its numbers. */
    String key() {
        return key;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
