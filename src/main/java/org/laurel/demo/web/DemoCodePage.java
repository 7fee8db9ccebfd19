package org.laurel.demo.web;

/** The six figures to type as second factor. */
public record DemoCodePage(String code) {}
