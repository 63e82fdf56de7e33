package org.partbrush.synthesis;

import org.partbrush.label.Vocabulary;

/**
 * A model that could be loaded, as the picker shows it.
 *
 * @param id the name of its folder
 * @param name for people
 * @param licence what one may do with it, one sentence
 * @param card where it comes from and what it can do, Markdown
 */
public record InstalledModel(String id, String name, String licence, String card, Vocabulary vocabulary) {}
