-- The facts that rules may ask of a school, as they stood at the end of a day. Written for one school; for all of
-- Europe "= :school" becomes "is not null", so that one and all are asked the same.
-- A school that became part of another is no school of its own any more.
-- A teacher belongs to a school once its support organisation confirmed the stay, and then from its first day.
with linked as not materialized (
    select school, person
    from school.shown_staff
    where school = :school and validated_at is not null
        and joined_at < :day_ends and (left_at is null or left_at >= :day_ends)),
-- A membership, its project and the period are three spans of time: they share a day where the latest beginning is no
-- later than the earliest end.
active as (
    select linked.school, linked.person
    from linked join activity.shown_activity a on a.person = linked.person
    where a.done_on between :active_since and :active_until
    union
    select linked.school, linked.person
    from linked
    join project.shown_member m on m.person = linked.person
    join project.shown_project p on p.id = m.project
    where p.founded_at < :active_ends and m.accepted_at < :active_ends and p.starts_on <= :active_until
        and coalesce(p.closed_on, p.ends_on) >= :active_since
        and (m.left_at is null or (m.left_at > :active_begins
            and m.left_at > p.starts_on::timestamp at time zone :zone))
        and m.accepted_at < (coalesce(p.closed_on, p.ends_on) + 1)::timestamp at time zone :zone),
active_teachers as (
    select school, count(*) as number from active group by school),
-- The label is the teacher's, who takes it along: it counts for the school where the teacher was that day.
labelled as (
    select w.school, count(distinct l.project) as number
    from label.shown_label l
    join school.shown_staff w on w.person = l.holder
        and w.joined_at < (l.awarded_on + 1)::timestamp at time zone :zone
        and (w.left_at is null or w.left_at >= (l.awarded_on + 1)::timestamp at time zone :zone)
    join project.shown_member one on one.project = l.project and one.part = 'founder'
    join project.shown_member other on other.project = l.project and other.part = 'founder' and other.country > one.country
    where w.school = :school and w.validated_at is not null
        and l.scheme = :counted_scheme and l.awarded_on between :label_from and :label_to
        and (l.revoked_on is null or l.revoked_on > :on)
    group by w.school),
held as (
    select school, max(valid_until) as until
    from label.shown_label
    where school = :school and scheme = :scheme and holder is null
        and awarded_on <= :on and (revoked_on is null or revoked_on > :on)
    group by school)
select s.id as school, s.registered_on, coalesce(t.number, 0)::int as active_teachers,
    coalesce(l.number, 0)::int as labelled_projects, h.until as holds_label_until
from school.shown_school s
left join active_teachers t on t.school = s.id
left join labelled l on l.school = s.id
left join held h on h.school = s.id
where s.id = :school and s.merged_into is null
