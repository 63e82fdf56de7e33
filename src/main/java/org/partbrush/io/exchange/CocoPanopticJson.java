package org.partbrush.io.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON file of COCO panoptic annotations (cocodataset/panopticapi), as far as scenes need it. */
record CocoPanopticJson(List<Image> images, List<Annotation> annotations, List<Category> categories) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    record Image(long id, @JsonProperty("file_name") String fileName, int width, int height) {}

    record Annotation(
            @JsonProperty("image_id") long imageId,
            @JsonProperty("file_name") String fileName,
            @JsonProperty("segments_info") List<Segment> segments) {

        Annotation {
            segments = segments == null ? List.of() : List.copyOf(segments);
        }
    }

    /**
     * @param area in pixels
     * @param bbox x, y, width and height
     * @param iscrowd 1 for a region of a countable class whose objects are not told apart
     */
    record Segment(int id, @JsonProperty("category_id") int categoryId, int area, List<Integer> bbox, int iscrowd) {}

    record Category(int id, String name, String supercategory, int isthing, List<Integer> color) {

        static Category of(int id, String name, boolean isThing, int rgb) {
            List<Integer> color = List.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
            return new Category(id, name, isThing ? "thing" : "stuff", isThing ? 1 : 0, color);
        }
    }

    CocoPanopticJson {
        images = images == null ? List.of() : List.copyOf(images);
        annotations = annotations == null ? List.of() : List.copyOf(annotations);
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** The annotations of many scenes as those of one data set, with images numbered from 1. */
    static CocoPanopticJson joined(List<CocoPanopticJson> parts) {
        List<Image> images = new ArrayList<>();
        List<Annotation> annotations = new ArrayList<>();
        for (CocoPanopticJson part : parts) {
            long offset = images.size();
            part.images.forEach(i -> images.add(new Image(i.id + offset, i.fileName, i.width, i.height)));
            part.annotations.forEach(a -> annotations.add(new Annotation(a.imageId + offset, a.fileName, a.segments)));
        }
        List<Category> categories =
                parts.stream().flatMap(p -> p.categories.stream()).distinct().toList();
        return new CocoPanopticJson(images, annotations, categories);
    }

    byte[] toBytes() {
        return MAPPER.writeValueAsBytes(this);
    }

    /** @param name of the file, for errors */
    static CocoPanopticJson parse(byte[] json, String name) throws IOException {
        try {
            return MAPPER.readValue(json, CocoPanopticJson.class);
        } catch (JacksonException e) {
            throw new IOException(name + " is no JSON file of COCO panoptic annotations.", e);
        }
    }
}
