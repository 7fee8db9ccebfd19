-- Mail programs offer to unsubscribe by themselves when a mail says where (RFC 8058).
alter table mail.message add column unsubscribe text;
create index mails_to_an_address on mail.message (lower(recipient));
comment on column mail.message.unsubscribe is 'The address that ends these mails; emptied once it is sent, for it works without signing in.';
