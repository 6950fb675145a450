package org.convoke.verify;

/**
 * A text that a call has issued and everybody may see: one version in one language.
 *
 * @param call the slug
 * @param version from 1
 * @param language BCP 47
 * @param file the signed file, byte for byte; not copied, and not to be changed
 * @param body its text without the header, in Markdown
 */
public record IssuedText(String call, int version, String language, byte[] file, String body) {}
