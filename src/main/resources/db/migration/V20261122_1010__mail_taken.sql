-- Only what was taken long ago is in doubt: another node may be sending the rest at this moment.
alter table mail.message add column taken_at timestamptz;
create index messages_being_sent on mail.message (taken_at) where state = 'sending';
create index messages_not_sent on mail.message (id desc) where state <> 'sent';
comment on column mail.message.text is 'Emptied once it is sent: it may hold a link that signs somebody in.';
