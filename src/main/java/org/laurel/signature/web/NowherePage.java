package org.laurel.signature.web;

/** Why a head's link leads nowhere: the key its words have in common. */
public record NowherePage(String why) {}
