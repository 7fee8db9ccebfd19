-- What servers answered before may repeat links and codes; what could be one goes, the rest stays readable.
update mail.message
set trouble = regexp_replace(regexp_replace(trouble, '[A-Za-z0-9_-]{16,}', '…', 'g'), '\m[0-9]{6}\M', '…', 'g')
where trouble is not null;
comment on column mail.message.trouble is
    'What the server answered, without what it repeats of links and codes in the text: it is shown to administrators.';
