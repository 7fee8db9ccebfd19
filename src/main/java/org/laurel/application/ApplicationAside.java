package org.laurel.application;

import java.util.List;

/** What later modules add to an application's page: a letter to read, a label to show. */
public interface ApplicationAside {

    List<Link> links(Application application);

    /** A place to go to: the key of its words, and its address. */
    record Link(String key, String address) {}
}
