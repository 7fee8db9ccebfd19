-- Only labels were searched by it, and these have a text of their own now.
drop index people.public_names;
