create schema if not exists job;

-- The table of db-scheduler: which work is due when, and which node is doing it.
create table job.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint a_task_is_scheduled_once primary key (task_name, task_instance)
);
create index tasks_that_are_due on job.scheduled_task (execution_time);
create index tasks_at_work on job.scheduled_task (last_heartbeat) where picked;
