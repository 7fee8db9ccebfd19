create view application.shown_submission as
select application, attempt, submitted_by, submitted_at, edition, sha256 = sha256(convert_to(snapshot, 'UTF8')) as intact
from application.submission;
comment on column application.shown_submission.intact is 'Whether the snapshot still has the digest its applicant was given.';
